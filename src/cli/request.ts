/** What `npm run simulate` was asked to do, read from its arguments. */
import { parseArgs } from 'node:util';
import type { Link } from '../scenario/link.ts';
import { parseLink } from '../scenario/linkReading.ts';
import { PRESET_NAMES, preset } from '../scenario/presets.ts';
import { DEFAULT_VIEW } from '../scenario/view.ts';
import { misplacedSentence } from '../text/misplaced.ts';
import { noticeText } from '../text/notices.ts';
import { SIMULATE_ERRORS } from '../text/simulate.ts';
import { misplacedIn } from '../world/misplaced.ts';

export interface Request {
  readonly help: boolean;
  readonly link: Link;
  readonly seeds: number;
  /** The directory to write tables to. */
  readonly out: string | undefined;
  /** What of the scenario its calendar has no room for, a sentence each. It is run all the same. */
  readonly notes: readonly string[];
}

/** Something about the call that cannot be done; its message is a sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const MOST_SEEDS = 1000;

/** Reads the arguments after the program's name. Throws a `UsageError`. */
export function readRequest(args: readonly string[]): Request {
  const { values, positionals } = parsed(args);
  if (positionals.length > 1) throw new UsageError(SIMULATE_ERRORS.oneLink);
  const help = values.help ?? false;
  const link = help ? linkOf('') : values.preset === undefined ? linkOf(positionals[0] ?? '') : presetLink(values.preset, positionals);
  const seeds = values.seeds ?? '1';
  if (!/^\d{1,4}$/.test(seeds) || Number(seeds) < 1 || Number(seeds) > MOST_SEEDS) throw new UsageError(SIMULATE_ERRORS.seeds(seeds, MOST_SEEDS));
  return { help, link, seeds: Number(seeds), out: values.out, notes: misplacedIn(link.scenario).map(misplacedSentence) };
}

function linkOf(text: string): Link {
  const { link, notices } = parseLink(text);
  const [first, ...others] = notices;
  if (first) throw new UsageError(SIMULATE_ERRORS.link(noticeText(first).problem, others.length));
  return link;
}

function presetLink(given: string, links: readonly string[]): Link {
  if (links.length > 0) throw new UsageError(SIMULATE_ERRORS.linkAndPreset);
  const name = PRESET_NAMES.find((each) => each === given);
  if (!name) throw new UsageError(SIMULATE_ERRORS.preset(given));
  return { scenario: preset(name).scenario, view: DEFAULT_VIEW, unknown: [] };
}

function parsed(args: readonly string[]): { values: { preset?: string; seeds?: string; out?: string; help?: boolean; debug?: boolean }; positionals: string[] } {
  try {
    return parseArgs({
      args: [...args],
      options: { preset: { type: 'string' }, seeds: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean', short: 'h' }, debug: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    // Node adds advice about other ways to quote after its first sentence.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/(?<=\.)\s|\n/);
    throw new UsageError(SIMULATE_ERRORS.usage(sentence.endsWith('.') ? sentence : `${sentence}.`), { cause: error });
  }
}
