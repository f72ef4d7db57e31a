/** What `npm run simulate` was asked to do, read from its arguments. */
import { parseArgs } from 'node:util';
import { addDays } from '../scenario/civilDates.ts';
import type { Link } from '../scenario/link.ts';
import { parseLink } from '../scenario/linkReading.ts';
import { PRESET_NAMES, preset } from '../scenario/presets.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { DEFAULT_VIEW, VIEW_FIELDS } from '../scenario/view.ts';
import { suggestedValues } from '../scenario/suggestedValues.ts';
import { readVary, variedPath, type Vary } from '../scenario/vary.ts';
import { misplacedSentence } from '../text/misplaced.ts';
import { noticeText } from '../text/notices.ts';
import { SIMULATE_ERRORS } from '../text/simulate.ts';
import { STUDY_ERRORS } from '../text/study.ts';
import { varyProblem } from '../text/vary.ts';
import { dateAsked } from '../world/dateAsked.ts';
import { misplacedIn } from '../world/misplaced.ts';
import type { Share } from './study.ts';

/** What is asked of a sweep besides its scenario, its seeds and where to write. */
export interface VaryRequest extends Vary {
  /** The part of the study that is run, and how many parts there are; undefined where all of it is. */
  readonly share: Share | undefined;
  /** Processes side by side; undefined where nothing is said. */
  readonly jobs: number | undefined;
}

export interface Request {
  readonly help: boolean;
  /** Undefined where no setting is varied. */
  readonly vary: VaryRequest | undefined;
  readonly link: Link;
  readonly seeds: number;
  /** The directory to write tables to. */
  readonly out: string | undefined;
  /** The date to explain, or all of them. */
  readonly explain: string | undefined;
  /** What of the scenario its calendar has no room for, a sentence each. It is run all the same. */
  readonly notes: readonly string[];
}

/** Something about the call that cannot be done; its message is a sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const MOST_SEEDS = 1000;
const MOST_PARTS = 10_000;
const MOST_JOBS = 256;

/** Reads the arguments after the program's name. Throws a `UsageError`. */
export function readRequest(args: readonly string[]): Request {
  const { values, positionals } = parsed(args);
  if (positionals.length > 1) throw new UsageError(SIMULATE_ERRORS.oneLink);
  const help = values.help ?? false;
  const link = help ? linkOf('') : values.preset === undefined ? linkOf(positionals[0] ?? '') : presetLink(values.preset, positionals);
  const vary = help ? undefined : varyOf(link, values);
  const seeds = values.seeds ?? '1';
  if (!isWhole(seeds, MOST_SEEDS)) throw new UsageError(SIMULATE_ERRORS.seeds(seeds, MOST_SEEDS));
  return { help, vary, link, seeds: Number(seeds), out: values.out, explain: explainedOf(values, link.scenario), notes: misplacedIn(link.scenario).map(misplacedSentence) };
}

/** Days on which somebody serves can be explained; all of them make a table. */
function explainedOf({ explain, out, vary }: Given, scenario: Scenario): string | undefined {
  if (explain !== undefined && vary !== undefined) throw new UsageError(SIMULATE_ERRORS.explainOne);
  if (explain === 'all' && out === undefined) throw new UsageError(SIMULATE_ERRORS.explainAll);
  if (explain === undefined || explain === 'all') return explain;
  const [first, last] = [addDays(scenario.static.to, 1), addDays(scenario.world.start, scenario.world.days - 1)];
  const asked = VIEW_FIELDS.at.parse(explain);
  const day = asked === undefined || asked === '' ? undefined : dateAsked(scenario, asked);
  if (day === undefined || day < first || day > last) throw new UsageError(SIMULATE_ERRORS.explain(explain, first, last));
  return day;
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

/** What was given for options that take a word, and whether others were given at all. */
type Given = Partial<Record<'preset' | 'seeds' | 'out' | 'explain' | 'vary' | 'shard' | 'jobs', string> & Record<'help' | 'debug', boolean>>;

function varyOf({ scenario }: Link, { vary: given, shard, jobs, out }: Given): VaryRequest | undefined {
  if (given === undefined) {
    if (shard !== undefined || jobs !== undefined) throw new UsageError(STUDY_ERRORS.onlyVaried(shard === undefined ? '--jobs' : '--shard'));
    return undefined;
  }
  const [name = '', texts, ...more] = given.split('=');
  if (name === '' || texts === '' || more.length > 0) throw new UsageError(STUDY_ERRORS.vary(given));
  const path = variedPath(name);
  const vary = texts === undefined && path !== undefined ? { path, values: suggestedValues(scenario, path) } : readVary(name, texts?.split(',') ?? []);
  if ('kind' in vary) throw new UsageError(varyProblem(vary));
  const share = shard === undefined ? undefined : shareOf(shard);
  if (share && out === undefined) throw new UsageError(STUDY_ERRORS.shardWhere);
  if (jobs !== undefined && !isWhole(jobs, MOST_JOBS)) throw new UsageError(STUDY_ERRORS.jobs(jobs, MOST_JOBS));
  return { ...vary, share, jobs: jobs === undefined ? undefined : Number(jobs) };
}

function shareOf(given: string): Share {
  const [part = '', of = '', ...more] = given.split('/');
  if (!isWhole(of, MOST_PARTS) || !isWhole(part, Number(of)) || more.length > 0) throw new UsageError(STUDY_ERRORS.shard(given));
  return { part: Number(part), of: Number(of) };
}

/** A whole number from 1, plainly written. */
function isWhole(text: string, most: number): boolean {
  return /^[1-9]\d{0,4}$/.test(text) && Number(text) <= most;
}

function parsed(args: readonly string[]): { values: Given; positionals: string[] } {
  try {
    return parseArgs({
      args: [...args],
      options: {
        preset: { type: 'string' },
        seeds: { type: 'string' },
        out: { type: 'string' },
        explain: { type: 'string' },
        vary: { type: 'string' },
        shard: { type: 'string' },
        jobs: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        debug: { type: 'boolean' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(SIMULATE_ERRORS.usage(firstSentence(error)), { cause: error });
  }
}

/** What Node says is wrong with arguments; it adds advice about other ways to quote. */
export function firstSentence(error: unknown): string {
  const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/(?<=\.)\s|\n/);
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}
