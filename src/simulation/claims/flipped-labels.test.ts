/** Flipped labels: for two weeks one report in five says the opposite, and a gate that is not tight lets it in. */
import { beforeAll, expect } from 'vitest';
import { LEAST_SERVED, logLoss } from '../../numerics/logLoss.ts';
import { median } from '../../numerics/quantile.ts';
import type { Changes } from '../../scenario/scenario.ts';
import type { Run } from '../simulate.ts';
import { claim } from './claim.ts';
import { alarms, chosenFor, fittedYearOf, heldBatches, INPUT_MONITORS, LEAD_UP, overSeeds, PEAK, ratio, regret, runOf, total, YEAR, type Dates } from './seeds.ts';

const FLIPPED: Dates = ['2026-11-02', '2026-11-15'];
/** By then the first batches have been learnt. */
const LEARNT: Dates = ['2026-11-05', '2026-11-15'];
const BEFORE: Dates = ['2026-09-01', '2026-11-01'];
/** Reports are right again on the 16th; what that day shows can act on the 17th. */
const AFTER: Dates = ['2026-11-17', '2026-11-17'];
/** The story is over in November; only what is said of February needs a longer year. */
const SHORT: Changes = { 'world.days': 145 };
const TO_FEBRUARY: Changes = { 'world.days': 235 };

/** Mean log loss by what was reported on the dates, in nats. */
function reportedLoss({ history, world, predictions }: Run, name: 'static' | 'dynamic', [from, to]: Dates): number {
  let [sum, count] = [0, 0];
  history.dates.forEach((date, day) => {
    if (date < from || date > to) return;
    world.batch(day).reported.forEach((label, shopper) => {
      sum += logLoss(predictions[name][day]![shopper]!, label, LEAST_SERVED);
      count += 1;
    });
  });
  return sum / count;
}

/** Share of reports that say the opposite of what happened, on the dates of a kind: within the two weeks, or outside them. */
function opposite({ history, world }: Run, within: boolean): number {
  let [wrong, count] = [0, 0];
  history.dates.forEach((date, day) => {
    if (date < history.dates[history.servingStart]! || (date >= FLIPPED[0] && date <= FLIPPED[1]) !== within) return;
    const { reported, bought } = world.batch(day);
    wrong += reported.filter((label, shopper) => label !== bought[shopper]).length;
    count += reported.length;
  });
  return wrong / count;
}

let all: ReturnType<typeof measured>;
const measured = () =>
  overSeeds((seed) => {
    const open = runOf('flipped-labels', seed, { ...chosenFor(seed), ...SHORT });
    const { history } = open;
    const tight = fittedYearOf('flipped-labels', seed, { ...TO_FEBRUARY, 'gate.labelRate': 2 });
    const rolledBack = fittedYearOf('flipped-labels', seed, { ...SHORT, 'rollback.on': true });
    const slow = fittedYearOf('flipped-labels', seed, { ...TO_FEBRUARY, 'dynamic.rate': 0.1 });
    const expected = (of: typeof history) => total(of, of.contenders.dynamic.scores.expected, LEARNT) / total(of, of.purchases, LEARNT);
    return {
      flipped: opposite(open, true),
      flippedElse: opposite(open, false),
      held: heldBatches(history, YEAR),
      inputAlarms: alarms(history, FLIPPED, INPUT_MONITORS),
      buyersAlarms: alarms(history, FLIPPED, ['labelRate']),
      byReports: reportedLoss(open, 'dynamic', LEARNT) - reportedLoss(open, 'static', LEARNT),
      inTruth: ratio(history, LEARNT),
      expected: expected(history),
      tightHeld: heldBatches(tight, FLIPPED),
      tightRegret: regret(tight, 'dynamic', LEARNT) / regret(tight, 'dynamic', BEFORE),
      tightHeldInFebruary: heldBatches(tight, LEAD_UP),
      tightPeak: ratio(tight, PEAK),
      rolledBackDuring: ratio(rolledBack, LEARNT),
      rolledBackAfter: regret(rolledBack, 'dynamic', AFTER) / regret(history, 'dynamic', BEFORE),
      poisonedAfter: regret(history, 'dynamic', AFTER) / regret(history, 'dynamic', BEFORE),
      slowExpected: expected(slow),
      slowPeak: ratio(slow, PEAK),
    };
  });
beforeAll(() => {
  all = measured();
});

claim('flipped-labels-reports', 'from 2 to 15 November one report in five says the opposite, and none does on any other day', () => {
  expect(median(all.flipped)).toBeGreaterThan(0.19);
  expect(median(all.flipped)).toBeLessThan(0.21);
  expect(Math.max(...all.flippedElse)).toBe(0);
});

claim('flipped-labels-gate', 'the gate passes every batch; an alarm says that there are more buyers, none that inputs are others', () => {
  expect(median(all.held)).toBe(0);
  // One that stands already from the day before is not raised again.
  expect(median(all.buyersAlarms)).toBe(1);
  expect(median(all.inputAlarms)).toBe(0);
});

claim(['flipped-labels-truth', 'flipped-labels-bouquets'], 'by the reports dynamic is the better one; in truth it expects about twice the bouquets that are sold', () => {
  expect(Math.max(...all.byReports)).toBeLessThan(0);
  expect(Math.min(...all.inTruth)).toBeGreaterThan(20);
  expect(median(all.expected)).toBeGreaterThan(1.8);
  expect(median(all.expected)).toBeLessThan(2.25);
});

claim('flipped-labels-tight', 'a tighter gate holds those batches, and dynamic hardly suffers; Valentine’s passes', () => {
  expect(median(all.tightHeld)).toBe(14);
  expect(median(all.tightRegret)).toBeLessThan(2);
  expect(median(all.tightHeldInFebruary)).toBe(0);
  expect(median(all.tightPeak)).toBeLessThan(0.25);
});

claim(['flipped-labels-blind', 'flipped-labels-rollback'], 'the rollback sees nothing while reports are wrong, and makes dynamic itself again within two days of their being right', () => {
  expect(Math.min(...all.rolledBackDuring)).toBeGreaterThan(20);
  expect(median(all.poisonedAfter)).toBeGreaterThan(30);
  expect(median(all.rolledBackAfter)).toBeLessThan(3);
});

claim('flipped-labels-slow', 'at a rate of 0.1 dynamic learns little of the poison, and little of Valentine’s Day', () => {
  expect(median(all.slowExpected)).toBeLessThan(1.25);
  expect(median(all.slowPeak)).toBeGreaterThan(0.4);
});
