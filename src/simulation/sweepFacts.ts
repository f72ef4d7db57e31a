/** What the figures of a sweep bear out, before it is said in words: where each contender is best, and what is paid on either side. */
import type { ContenderName } from '../scenario/contenders.ts';
import { STRETCH_NAMES, type Stretch } from '../scenario/stretches.ts';
import type { VariedValue } from '../scenario/vary.ts';
import type { SpreadFigures, SweepPoint } from './sweep.ts';

export type SweepMeasure = 'cost' | 'regret';

/** Of the values on one side of the best one the furthest, compared with it: the stretches in which it is clearly worse, and clearly better. */
export interface Side {
  readonly furthest: VariedValue;
  /** Whether every value on this side is so in these stretches. */
  readonly holdsForAll: boolean;
  readonly worse: readonly Stretch[];
  readonly better: readonly Stretch[];
}

export interface ContenderFacts {
  readonly name: ContenderName;
  /** Whether its figure depends on the setting at all. */
  readonly moves: boolean;
  readonly best: VariedValue;
  /** Median at the best value. */
  readonly median: number;
  /** Other values whose median is within a percent of it. */
  readonly asGood: readonly VariedValue[];
  /** The best of numbers is the least or the largest that was run: beyond it may be better still. */
  readonly atEnd: boolean;
  /** Of numbers, over the year: values below and above the best one; null where there are none. */
  readonly smaller: Side | null;
  readonly larger: Side | null;
  /** Values at which its median is below static's; null for static itself. */
  readonly belowStatic: readonly VariedValue[] | null;
}

/** What is within a percent is as good, what differs by five is clearly worse or better. */
const WITHIN = 0.01;
const CLEARLY = 0.05;

function medianAt(point: SweepPoint, name: ContenderName, stretch: Stretch, measure: SweepMeasure): number | undefined {
  return point.contenders[name]?.[stretch]?.[measure].median;
}

/** Facts of every contender that has figures in the stretch, in their order. */
export function sweepFacts(points: readonly SweepPoint[], stretch: Stretch, measure: SweepMeasure): readonly ContenderFacts[] {
  const names = [...new Set(points.flatMap(({ contenders }) => Object.keys(contenders) as ContenderName[]))];
  return names.flatMap((name) => factsOf(points, name, stretch, measure) ?? []);
}

function factsOf(points: readonly SweepPoint[], name: ContenderName, stretch: Stretch, measure: SweepMeasure): ContenderFacts | undefined {
  const known = points.flatMap((point) => {
    const median = medianAt(point, name, stretch, measure);
    return median === undefined ? [] : [{ point, median, place: Number(point.value) }];
  });
  const [first] = known;
  if (!first) return undefined;
  const best = known.reduce((least, each) => (each.median < least.median ? each : least), first);
  const isNumber = typeof best.point.value === 'number';
  const beside = (side: -1 | 1): Side | null => {
    const others = isNumber && stretch === 'year' ? known.filter(({ place }) => Math.sign(place - best.place) === side) : [];
    const [nearest] = others;
    if (!nearest) return null;
    const { point: furthest } = others.reduce((far, each) => (Math.abs(each.place - best.place) > Math.abs(far.place - best.place) ? each : far), nearest);
    const compared = (point: SweepPoint) => comparedWith(best.point.contenders[name], point.contenders[name], measure);
    const { worse, better } = compared(furthest);
    const isSo = (point: SweepPoint): boolean => {
      const its = compared(point);
      return worse.every((each) => its.worse.includes(each)) && better.every((each) => its.better.includes(each));
    };
    return { furthest: furthest.value, holdsForAll: others.every(({ point }) => isSo(point)), worse, better };
  };
  const places = known.map(({ place }) => place);
  return {
    name,
    moves: Math.max(...known.map(({ median }) => median)) - best.median > WITHIN * Math.abs(best.median),
    best: best.point.value,
    median: best.median,
    asGood: known.filter((each) => each !== best && each.median - best.median <= WITHIN * Math.abs(best.median)).map(({ point }) => point.value),
    atEnd: isNumber && known.length > 1 && (best.place === Math.min(...places) || best.place === Math.max(...places)),
    smaller: beside(-1),
    larger: beside(1),
    belowStatic: name === 'static' ? null : known.filter(({ point, median }) => median < (medianAt(point, 'static', stretch, measure) ?? -Infinity)).map(({ point }) => point.value),
  };
}

type ByStretch = Readonly<Record<Stretch, SpreadFigures | null>> | undefined;

/** The stretches in which the other is clearly worse than the best, and clearly better. */
function comparedWith(best: ByStretch, other: ByStretch, measure: SweepMeasure): Pick<Side, 'worse' | 'better'> {
  const compared = STRETCH_NAMES.flatMap((stretch) => {
    const [here, there] = [best?.[stretch]?.[measure].median, other?.[stretch]?.[measure].median];
    return stretch === 'year' || here === undefined || there === undefined || Math.abs(there - here) <= CLEARLY * Math.abs(here) ? [] : [{ stretch, more: there - here }];
  });
  return { worse: compared.filter(({ more }) => more > 0).map(({ stretch }) => stretch), better: compared.filter(({ more }) => more < 0).map(({ stretch }) => stretch) };
}
