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
import { expectedPurchases } from '../../monitoring/metrics.ts';
import { shapleyValues } from '../../numerics/shapley.ts';
import { predictionsOn } from '../../operations/labelled.ts';
import { byContender, type ContenderName } from '../../scenario/contenders.ts';
import { CAUSES, type Cause } from '../../world/causes.ts';
import { coalitionsOf } from './coalitions.ts';
import type { Explainable } from './explainable.ts';
import { valueOf, type Grouped } from './grouped.ts';
import { repeatAll, type Repeated } from './repeated.ts';
import { schoolOf, whatHappened } from './school.ts';
import type { ExplainedMiss, TaughtByChance, Whys } from './why.ts';

/** Nights before a day that are looked at for what taught it. */
const NIGHTS = 14;

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
      ofWhole: expectedOfWhole(name, day),
    };
  }

  function expectedOfWhole(name: ContenderName, day: number): number | null {
    const { serving, versions, expected } = run.contenders[name]!;
    if (!world.isTouched(day)) return expected[day]!;
    if (name === 'mixture') return null;
    const [predicted] = predictionsOn(school.kind, { rows: school.wholeRows(day) }, [versions[serving[day]! - 1]!]);
    return expectedPurchases(predicted!);
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
