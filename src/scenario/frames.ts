/** What a link chooses for a frame in a slide or a course page: which figure or panel it shows, and what of the page it hides or holds fast. */
import * as v from 'valibot';
import type { Field } from './field.ts';
import { bare } from './folded.ts';
import { FIELD_ENTRIES, type ScenarioKey } from './scenario.ts';

/** What a slide or a chart alone is about. */
export const FIGURES = ['error', 'bouquets', 'shop', 'beliefs', 'ledger', 'why'] as const;
export type Figure = (typeof FIGURES)[number];

/** What can stand alone in a frame besides. */
export const PANELS = ['training', 'watching', 'ledger', 'years', 'vary', 'track', 'opened', 'settings'] as const;
export type PanelName = (typeof PANELS)[number];

/** What can be taken away from page and slide. */
export const HIDEABLE = ['course', 'scenarios', 'settings', 'share', 'contenders', 'measure', 'smoothing', 'scale', 'lens', 'years', 'reveal', 'speed', 'theme', 'why', 'ways', 'ribbon', 'time', 'track', 'deeds', 'bouquets', 'beliefs', 'shop', 'opened', 'panels'] as const;
export type Hideable = (typeof HIDEABLE)[number];

/** Choices of the view that can be held fast; today is `at`. */
export const LOCKABLE_VIEW = ['at', 'metric', 'smoothing', 'scale', 'lens', 'reveal', 'theme', 'speed', 'years'] as const;

const GROUPS = [...new Set(FIELD_ENTRIES.map(({ group }) => group))];
/** `all` is every setting and every deed, `deeds` what is done by hand, a group or a setting itself; then choices of the view. */
export const LOCKABLE: readonly string[] = ['all', 'deeds', ...GROUPS, ...FIELD_ENTRIES.map(({ linkKey }) => linkKey), ...LOCKABLE_VIEW].filter((name, i, all) => all.indexOf(name) === i);

const SEPARATOR = '~';

/** Some of the names, in their given order, joined by `~`; none at first. */
export function names<const T extends string>(options: readonly T[], { key, form, example, invalid }: { readonly key: string; readonly form: string; readonly example: string; readonly invalid: string }): Field<readonly T[]> {
  const schema = v.pipe(v.array(v.picklist(options)), v.transform((given) => options.filter((option) => given.includes(option)))) as v.GenericSchema<unknown, readonly T[]>;
  const called = new Map(options.map((option) => [option.toLowerCase(), option]));
  const read = (words: readonly (string | undefined)[]): readonly T[] | undefined => {
    const result = v.safeParse(schema, words);
    return result.success ? result.output : undefined;
  };
  return {
    default: [],
    schema,
    domain: { kind: 'names', options, form, example },
    key,
    unit: '',
    valid: example,
    invalid,
    parse: (text) => (text === '' ? [] : read(text.split(SEPARATOR))),
    mend: (text) => {
      const words = text.split(/[~˜∼〜～,;]+/u).map(bare).filter((word) => word !== '');
      return words.length === 0 ? undefined : read(words.map((word) => called.get(word.toLowerCase())));
    },
    print: (value) => value.join(SEPARATOR),
  };
}

/** Whether a link's `lock=` holds a setting fast. */
export function isLocked(lock: readonly string[], path: ScenarioKey): boolean {
  if (lock.length === 0) return false;
  const entry = FIELD_ENTRIES.find((each) => each.path === path);
  return entry !== undefined && (lock.includes('all') || lock.includes(entry.group) || lock.includes(entry.linkKey) || (entry.group === 'interventions' && lock.includes('deeds')));
}

/** Whether a link holds a choice of the view fast; `at` is today and whatever moves it. */
export function isLockedView(lock: readonly string[], key: string): boolean {
  return lock.includes(key) && (LOCKABLE_VIEW as readonly string[]).includes(key);
}
