/** Names of exported files: whose they are, of which scenario, of which day, and what is in them. */
import type { Origin } from './origin.ts';

/** `wilt-the-broken-feed-2026-10-09-error.csv`; `-changed` behind a scenario that has other settings than the ready-made one. */
export function fileName({ scenario, changed, date }: Pick<Origin, 'scenario' | 'changed' | 'date'>, what: string, ending: string): string {
  return `${['wilt', slug(scenario), changed ? 'changed' : '', date, slug(what)].filter((part) => part !== '').join('-')}.${ending}`;
}

/** A name in small letters and digits that every file system and address takes: accents and apostrophes go, all else is a hyphen. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}
