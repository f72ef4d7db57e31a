/** What takes room in a link: its parts by what they are about, with their characters. */
import { SETTINGS } from './table.ts';

export const PART_KINDS = ['address', 'events', 'incidents', 'deeds', 'settings', 'day', 'looks', 'theme', 'shown', 'compare', 'hide', 'lock', 'hand-in', 'course', 'unknown'] as const;
export type PartKind = (typeof PART_KINDS)[number];

export interface LinkPart {
  readonly kind: PartKind;
  /** Characters, with the marks that join it to the others. */
  readonly length: number;
}

const OF_KEY: Readonly<Record<string, PartKind>> = {
  'events.own': 'events',
  'incidents.list': 'incidents',
  'interventions.list': 'deeds',
  seed: 'settings',
  at: 'day',
  theme: 'theme',
  compare: 'compare',
  hide: 'hide',
  lock: 'lock',
  'hand-in': 'hand-in',
  chapter: 'course',
  tell: 'course',
  ...of('shown', ['view', 'figure', 'panel', 'speed', 'keys']),
  ...of('looks', ['metric', 'smoothing', 'scale', 'lens', 'reveal', 'vary', 'vary.in', 'vary.by', 'vary.seeds', 'years', 'years.of', 'axis']),
};

function of(kind: PartKind, keys: readonly string[]): Record<string, PartKind> {
  return Object.fromEntries(keys.map((key) => [key, kind]));
}

function kindOf(key: string): PartKind {
  const known = Object.hasOwn(OF_KEY, key) ? OF_KEY[key] : undefined;
  return known ?? (Object.hasOwn(SETTINGS, key.split('.', 1)[0] ?? '') ? 'settings' : 'unknown');
}

/** The parts of a whole address with a link as it is printed, the longest first. */
export function partsOfLink(address: string): readonly LinkPart[] {
  const [base = '', ...pairs] = address.split('&');
  const lengths = new Map<PartKind, number>([['address', base.length]]);
  for (const pair of pairs) {
    const kind = kindOf(pair.split('=', 1)[0] ?? '');
    lengths.set(kind, (lengths.get(kind) ?? 0) + pair.length + 1);
  }
  return [...lengths].map(([kind, length]) => ({ kind, length })).toSorted((a, b) => b.length - a.length);
}
