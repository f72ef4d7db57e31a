/**
 * Today's miss, taken apart. For a day with the true rows X and the log's rows X°, the version m that serves and the
 * causes C that act, with P_S the bouquets to expect of today's shoppers if only the causes S acted, m′ the training
 * repeated on clean rows with every true outcome, and Q_S what the training repeated with the truth under S for labels expects:
 *
 *     sold − Σm(X°) = (sold − P_C)                                   chance
 *                   + Σ_c (Shapley value of c in P − that in Q)      what a cause adds, less what the model reckons with
 *                   + (P_∅ − Q_∅)                                    could not tell, or not finished learning
 *                   + (Q_C − Σm′(X))                                 learnt by chance
 *                   + (Σm′(X) − Σm′(X°))                             today's log is broken
 *                   + (Σm′(X°) − Σm(X°))                             learnt from broken data
 */
import { fitScaling, modelInputs, type InputScaling } from '../../learning/inputs.ts';
import { modelKind, untrained } from '../../learning/models.ts';
import { expectedPurchases } from '../../monitoring/metrics.ts';
import { shapleyValues } from '../../numerics/shapley.ts';
import { predictionsOn } from '../../operations/labelled.ts';
import { EXPERTS } from '../../operations/mixture.ts';
import { byContender, contendersOf, type ContenderName } from '../../scenario/contenders.ts';
import { calendarFeatures } from '../../world/calendarFeatures.ts';
import { CAUSES, type Cause } from '../../world/causes.ts';
import type { World } from '../../world/world.ts';
import { ofDays } from '../days.ts';
import { coalitionsOf } from './coalitions.ts';
import type { Explainable } from './explainable.ts';
import { valueOf, type Grouped } from './grouped.ts';
import { mixedAnswers, repeatMixing, type RepeatedWeights } from './repeatedMixing.ts';
import { createRepeater, type Labels, type RepeatedVersions, type School } from './repeatedTraining.ts';
import type { ExplainedMiss, TaughtByChance, Whys } from './why.ts';

export interface Explanation {
  /** Why each contender was off on a day; undefined on days on which none served. */
  on(day: number): Whys | undefined;
}

/** Repeats the trainings of a run; then a day is explained at once. Yields the share done. */
export function* explain(run: Explainable): Generator<number, Explanation> {
  const { scenario, world, servingStart } = run;
  const coalitions = yield* coalitionsOf(world);
  const school = schoolOf(run);
  const asIfOnly = yield* repeatAll(run, school, coalitions);
  // What nothing broke was learnt as it was: there is nothing to repeat.
  const isClean = world.incidents.length === 0 && scenario.shop.soldOut === 'bought';
  const clean = isClean ? undefined : yield* repeatAll(run, school, whatHappened(world));
  const everything = coalitions.count - 1;

  function whyOf(name: ContenderName, day: number, truth: Worth, spread: number): ExplainedMiss {
    const expected = run.contenders[name]!.expected[day]!;
    const sold = world.clean(day).purchases;
    const model = worthOf(asIfOnly.answersTo(name, day, school.rows(day)));
    const trained = clean ? expectedOf(clean, name, day, school.rows(day)) : expected;
    const logged = !clean ? expected : world.isTouched(day) ? expectedOf(clean, name, day, school.loggedRows(day)) : trained;
    const today = byCause(truth);
    const reckoned = byCause(model);
    const causes = Object.fromEntries(CAUSES.map((cause) => [cause, today[cause] - reckoned[cause]])) as Record<Cause, number>;
    return {
      sold,
      expected,
      miss: sold - expected,
      parts: {
        chance: sold - truth(everything),
        ...causes,
        unfinished: truth(0) - model(0),
        learntByChance: model(everything) - trained,
        logBroken: trained - logged,
        learntFromBroken: logged - expected,
      },
      today,
      reckoned,
      spread,
      taught: taughtByChance(name, day, trained - model(everything)),
    };
  }

  /** @param inAll bouquets too many that luck makes it expect of the day's shoppers */
  function taughtByChance(name: ContenderName, day: number, inAll: number): TaughtByChance | null {
    const { serving, versions } = run.contenders[name]!;
    if (name === 'mixture') return null;
    const rows = school.rows(day);
    const luckOf = (version: number) => {
      const parameters = clean ? clean.parametersOf(name, version).values[0]! : versions[version - 1]!;
      const [happened, expectable] = predictionsOn(school.kind, { rows }, [parameters, valueOf(asIfOnly.parametersOf(name, version), everything)]).map(expectedPurchases);
      return happened! - expectable!;
    };
    let most: TaughtByChance | null = null;
    let later = inAll;
    for (let night = day - 1; night >= Math.max(servingStart, day - NIGHTS); night--) {
      if (serving[night] === serving[night + 1]) continue;
      const earlier = luckOf(serving[night]!);
      const by = later - earlier;
      if (by * inAll > 0 && Math.abs(by) > Math.abs(most?.by ?? 0)) most = { night, by };
      later = earlier;
    }
    return most;
  }

  /** Shapley values, by cause; nothing for causes that do not act. */
  function byCause(worth: Worth): Record<Cause, number> {
    const { causes, count } = coalitions;
    const values = shapleyValues(Array.from({ length: count }, (_, coalition) => worth(coalition)), causes.length);
    return Object.fromEntries(CAUSES.map((cause) => [cause, values[causes.indexOf(cause)] ?? 0])) as Record<Cause, number>;
  }

  return {
    on: (day) => {
      if (day < servingStart || day >= world.calendar.days) return undefined;
      const chances = { of: coalitions.classesOn(day), values: coalitions.chancesOn(day) };
      const truth = worthOf(chances);
      const spread = Math.sqrt(valueOf(chances, everything).reduce((variance, p) => variance + p * (1 - p), 0));
      return byContender(scenario, (name) => whyOf(name, day, truth, spread));
    },
  };
}

/** Bouquets to expect under a coalition. */
type Worth = (coalition: number) => number;

function worthOf({ of, values }: Grouped<ArrayLike<number>>): Worth {
  const sums = { of, values: values.map(expectedPurchases) };
  return (coalition) => valueOf(sums, coalition);
}

function expectedOf(repeated: Repeated, name: ContenderName, day: number, rows: Float32Array): number {
  return expectedPurchases(repeated.answersTo(name, day, rows).values[0]!);
}

/** Nights before a day that are looked at for what taught it. */
const NIGHTS = 14;

/** Every contender's training repeated under some truths. */
interface Repeated {
  /** Parameters of a version, of a contender that has such. */
  parametersOf(name: ContenderName, version: number): Grouped<Float32Array>;
  /** What the version that serves on a day would answer to shoppers with these model inputs, had it learnt under each. */
  answersTo(name: ContenderName, day: number, rows: Float32Array): Grouped<Float32Array>;
}

function* repeatAll({ scenario, contenders }: Explainable, school: School, labels: Labels): Generator<number, Repeated> {
  const repeater = createRepeater(school, labels);
  const versions = new Map<ContenderName, RepeatedVersions>();
  let weights: RepeatedWeights | undefined;
  const parametersOf = (name: ContenderName, version: number) => versions.get(name)!.get(version)!;
  const servingOn = (name: ContenderName, day: number) => parametersOf(name, contenders[name]!.serving[day]!);
  for (const name of contendersOf(scenario)) {
    const { lessons } = contenders[name]!;
    if (name === 'mixture') weights = yield* repeatMixing(lessons, { ...school, mixing: { rate: scenario.mixture.rate, share: scenario.mixture.share / 100 } }, labels, servingOn);
    else versions.set(name, yield* repeater.versionsOf(lessons));
  }
  return {
    parametersOf,
    answersTo: (name, day, rows) => {
      if (name === 'mixture') return mixedAnswers(school.kind, rows, EXPERTS.map((expert) => servingOn(expert, day)), weights!(day));
      const { of, values } = servingOn(name, day);
      return { of, values: predictionsOn(school.kind, { rows }, values) };
    },
  };
}

/** Labels as they truly were, of everybody. */
export function whatHappened(world: World): Labels {
  return { count: 1, classesOn: () => new Uint8Array(1), labelsOn: ofDays(world, (day) => [Float32Array.from(world.clean(day).bought)]) };
}

/** The training's days and settings, with rows that no incident touched. */
export function schoolOf({ scenario, world, days, fit, windowStart }: Explainable): School & { /** The log's rows of a day, bots among them. */ loggedRows(day: number): Float32Array } {
  const window = { from: windowStart, to: fit.trainedThrough };
  const scaling = cleanScaling(scenario, world, fit.scaling, window);
  const kind = modelKind(scenario.models, scaling.names.length);
  const { rate, batchSize } = scenario.static;
  const isSame = scaling === fit.scaling;
  return {
    kind,
    untrained: untrained(scenario.models, scaling.names.length, scenario.world.seed),
    rows: ofDays(world, (day) => (isSame && !world.isTouched(day) ? days.rows(day) : modelInputs(world.clean(day), day, scaling))),
    loggedRows: (day) => (isSame ? days.rows(day) : modelInputs(world.batch(day), day, scaling)),
    fitting: { epochs: fit.epochs, l2: fit.l2, rate, batchSize, seed: scenario.world.seed },
    learning: scenario.dynamic,
    window,
    towardsStatic: scenario.dynamic.towards === 'static',
  };
}

/** As the window would have been scaled, had no incident touched it. */
function cleanScaling(scenario: Explainable['scenario'], world: World, scaling: InputScaling, { from, to }: School['window']): InputScaling {
  const window = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  if (!window.some(world.isTouched)) return scaling;
  return fitScaling(window.map(world.clean), calendarFeatures(scenario, world.calendar), scenario.models);
}
