/** Parts of a study: a file each, made anywhere, and put together where none is missing, doubled or of something else. */
import * as v from 'valibot';
import { CONTENDERS } from '../scenario/contenders.ts';
import { PAID_LINES } from '../operations/ledger.ts';
import { STRETCH_NAMES } from '../scenario/stretches.ts';
import type { Sweep, SweepOutcome } from '../simulation/sweep.ts';
import { MERGE_ERRORS } from '../text/study.ts';
import { UsageError } from './request.ts';
import { nameOf, placesOf, sweepCalled, type Share, type StudyName } from './study.ts';

/** What outcomes depend on besides the study. */
export interface Maker {
  readonly engine: string;
  readonly backend: string;
}

export interface Part extends Maker {
  readonly sweep: Sweep;
  readonly share: Share;
  /** In the order of the runs. */
  readonly outcomes: readonly SweepOutcome[];
}

/** A part with how it is called where something is wrong with it: its file. */
export interface NamedPart {
  readonly name: string;
  readonly part: Part;
}

const FORMAT = 1;

/** No number is written as null. */
const figure = v.pipe(v.nullable(v.number()), v.transform((value) => value ?? NaN));
const stretchFigures = v.object({ regret: figure, cost: figure, parts: v.object(v.entriesFromList(PAID_LINES, figure)) });
const contenderFigures = v.object(v.entriesFromList(STRETCH_NAMES, v.nullable(stretchFigures)));
const [first, second, ...optional] = CONTENDERS;
const outcome = v.variant('kind', [
  v.object({ kind: v.literal('figures'), contenders: v.object({ ...v.entriesFromList([first, second], contenderFigures), ...v.entriesFromList(optional, v.exactOptional(contenderFigures)) }) }),
  v.object({
    kind: v.literal('hindered'),
    hindrance: v.variant('kind', [v.object({ kind: v.literal('window'), from: v.string(), to: v.string() }), v.object({ kind: v.literal('training'), why: v.string() })]),
  }),
]);
const whole = v.pipe(v.number(), v.integer(), v.minValue(1));
const partFile = v.object({
  format: v.literal(FORMAT),
  engine: v.string(),
  backend: v.string(),
  study: v.object({ link: v.string(), vary: v.string(), values: v.array(v.string()), seeds: whole }),
  share: v.object({ part: whole, of: whole }),
  outcomes: v.array(outcome),
});

/** Of a file in a folder of parts. */
export const PART_FILE = /^sweep-\d+-of-\d+\.json$/;

export function partFileName({ part, of }: Share): string {
  return `sweep-${part}-of-${of}.json`;
}

export function printPart({ sweep, share, outcomes, engine, backend }: Part): string {
  return `${JSON.stringify({ format: FORMAT, engine, backend, study: nameOf(sweep), share, outcomes })}\n`;
}

/** Throws a `UsageError` where the text is no part. @param name how the part is called */
export function readPart(name: string, text: string): NamedPart {
  const read = v.safeParse(partFile, parsed(text));
  if (!read.success) throw new UsageError(MERGE_ERRORS.noPart(name));
  const { engine, backend, study, share, outcomes } = read.output;
  const sweep = sweepCalled(study);
  if (!sweep || share.part > share.of) throw new UsageError(MERGE_ERRORS.noPart(name));
  const [from, to] = placesOf(sweep, share);
  if (outcomes.length !== to - from) throw new UsageError(MERGE_ERRORS.noPart(name));
  return { name, part: { engine, backend, sweep, share, outcomes } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The one part that these are together. Throws a `UsageError` that names the part that is missing, doubled or of something else. */
export function joined(parts: readonly NamedPart[], { part, of }: Share): Part {
  const [one, ...others] = parts;
  if (!one) throw new UsageError(MERGE_ERRORS.none);
  for (const other of others) {
    if (!sameStudy(nameOf(one.part.sweep), nameOf(other.part.sweep))) throw new UsageError(MERGE_ERRORS.otherStudy(other.name, one.name));
    if (one.part.engine !== other.part.engine) throw new UsageError(MERGE_ERRORS.otherEngine(other.name, other.part.engine, one.name, one.part.engine));
    if (one.part.backend !== other.part.backend) throw new UsageError(MERGE_ERRORS.otherEngine(other.name, other.part.backend, one.name, one.part.backend));
    if (one.part.share.of !== other.part.share.of) throw new UsageError(MERGE_ERRORS.otherCut(other.name, other.part.share.of, one.name, one.part.share.of));
  }
  const pieces = one.part.share.of / of;
  const wanted = Array.from({ length: pieces }, (_, i) => (part - 1) * pieces + i + 1);
  const found = wanted.map((number) => parts.filter((each) => each.part.share.part === number));
  for (const [each, again] of found) if (each && again) throw new UsageError(MERGE_ERRORS.doubled(each.part.share, each.name, again.name));
  const missing = wanted.filter((_, i) => found[i]!.length === 0);
  if (missing.length > 0) throw new UsageError(MERGE_ERRORS.missing(missing, one.part.share.of));
  const { sweep, engine, backend } = one.part;
  return { sweep, engine, backend, share: { part, of }, outcomes: found.flatMap((each) => each[0]!.part.outcomes) };
}

function sameStudy(a: StudyName, b: StudyName): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
