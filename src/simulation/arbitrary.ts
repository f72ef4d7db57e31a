/** For tests: a few weeks of few shoppers, in which laws are tried over many runs, and what people may do in them. */
import * as fc from 'fast-check';
import { addDays } from '../scenario/civilDates.ts';
import type { Intervention } from '../scenario/interventions.ts';
import type { Changes } from '../scenario/scenario.ts';

/** Served from 1 August to 28 October 2026. */
export const FEW_WEEKS = {
  'world.days': 120,
  'world.shoppers': 50,
  'static.to': '2026-07-31',
  'static.select': 'fixed',
  'static.epochs': 5,
  'static.holdout': 0,
} as const satisfies Changes;

/** From a few days before anybody serves to some after the end. */
const someDate = fc.integer({ min: -5, max: 100 }).map((day) => addDays('2026-08-01', day));

export const anyDeed: fc.Arbitrary<Intervention> = fc.oneof(
  fc.record({ kind: fc.constant('rollback' as const), date: someDate, version: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constantFrom('release' as const, 'reject' as const), date: someDate, batch: someDate }),
  fc.record({ kind: fc.constantFrom('publish' as const, 'retrain' as const), date: someDate }),
);
