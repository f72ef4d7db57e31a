/** What the commands say of a study: `simulate --vary` and `merge`. */
import { many } from './numbers.ts';

export const MERGE_HELP = `Puts the parts of a study together and prints its figures as JSON.

  npm run --silent merge -- DIR... [--out DIR] [--debug]

  DIR            a folder with parts that simulate --vary --shard has written, sweep-2-of-8.json and the like, or such a file
  --out DIR      also write sweep.csv (a row a value, seed, contender and stretch)
  --debug        show the stack of what was not foreseen
  --help         print this

However a study was cut, and wherever its parts were run, the figures and the table are the same to the byte. A part that is
missing, there twice, of another study or made by another version of the engine is named, and nothing is put together.
`;

export const MERGE_ERRORS = {
  nothing: 'Nothing was put together.',
  usage: (problem: string) => `${problem} The options are --out DIR, --debug and --help.`,
  directories: 'Say where the parts are: merge takes the folders or files that simulate --vary --shard has written.',
  unreadable: (path: string, why: string) => `“${path}” can’t be read (${why}).`,
  none: 'There is no part to put together.',
  noneIn: (path: string) => `There is no part of a study in “${path}”: they are called sweep-2-of-8.json and the like.`,
  noPart: (name: string) => `“${name}” is no part of a study that this version can read.`,
  otherStudy: (name: string, than: string) => `“${name}” is part of another study than “${than}”.`,
  otherEngine: (name: string, engine: string, than: string, thanEngine: string) => `“${name}” was made by another engine (${engine}) than “${than}” (${thanEngine}).`,
  otherCut: (name: string, of: number, than: string, thanOf: number) => `“${name}” is one of ${many(of, 'part')}, “${than}” one of ${thanOf}.`,
  doubled: ({ part, of }: { readonly part: number; readonly of: number }, name: string, again: string) => `Part ${part}/${of} is there twice: “${name}” and “${again}”.`,
  missing: (parts: readonly number[], of: number) => {
    const named = parts.slice(0, 10).map((part) => `${part}/${of}`);
    const more = parts.length > named.length ? ` and ${parts.length - named.length} more` : '';
    return parts.length === 1 ? `Part ${named[0]} is missing.` : `Parts ${named.join(', ')}${more} are missing.`;
  },
} as const;

export const STUDY_ERRORS = {
  vary: (given: string) => `--vary “${given}” can’t be used: it is a setting and its values, such as dynamic.rate=0.03,0.1,0.3,1, or a setting alone.`,
  shard: (given: string) => `--shard “${given}” can’t be used: it is a part and how many parts there are, such as 2/8.`,
  shardWhere: '--shard writes its part to a file: say where with --out DIR.',
  jobs: (given: string, most: number) => `--jobs “${given}” can’t be used: it must be a whole number from 1 to ${most}.`,
  onlyVaried: (option: string) => `${option} is for --vary only.`,
  /** A value of the varied setting with which there is no year. */
  hindered: (key: string, value: string, why: string) => `${key}=${value} could not be run: ${why}`,
  died: (share: string, how: string, said: string) => `The process that ran part ${share} ended early (${how})${said === '' ? '.' : `: ${said}`} Nothing was written.`,
} as const;

/** While it runs, on a terminal: "34 of 120 years, about 2 min left". */
export function progressText(done: number, runs: number, secondsLeft: number | undefined): string {
  const left = secondsLeft === undefined ? '' : secondsLeft < 90 ? `, about ${Math.max(1, Math.round(secondsLeft))} s left` : `, about ${Math.round(secondsLeft / 60)} min left`;
  return `${done} of ${many(runs, 'year')}${left}`;
}
