/** Which settings are meant by a few words: those that have all of them in their name, help, choices, unit or key. */
import { FIELD_ENTRIES, type ScenarioKey } from '../../scenario/scenario.ts';
import { wordsFor } from '../../text/fields.ts';
import { groupTitle } from './groups.ts';
import { plainWords } from '../../text/words.ts';

/** Without accents and case. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

interface Entry {
  readonly path: ScenarioKey;
  readonly name: string;
  readonly all: string;
}

const ENTRIES: readonly Entry[] = FIELD_ENTRIES.map(({ path }) => {
  const { name, help, unit, options = {} } = wordsFor(path);
  return { path, name: folded(name), all: folded([name, plainWords(help), unit, groupTitle(path), path, ...Object.values(options)].join(' ')) };
});

/** Those with the words in their name first, else in the order of the groups' fields; null where nothing is sought. */
export function settingsWith(sought: string): readonly ScenarioKey[] | null {
  const words = folded(sought).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const isNamed = ({ name, path }: Entry) => words.every((word) => name.includes(word) || path.toLowerCase().includes(word));
  return ENTRIES.filter(({ all }) => words.every((word) => all.includes(word)))
    .toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
    .map(({ path }) => path);
}
