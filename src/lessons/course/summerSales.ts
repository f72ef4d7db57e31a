/** What the shop sold in the training window of the default story: known from the world alone, before any model is there. */
import { DEFAULT_SCENARIO } from '../../scenario/scenario.ts';
import { createWorld } from '../../world/world.ts';

/** Bouquets a day, `[days of the window]`, from its first day on. */
export function summerSales(): number[] {
  const { world, static: { from, to } } = DEFAULT_SCENARIO;
  const { calendar, batch } = createWorld(DEFAULT_SCENARIO);
  if (from !== world.start) throw new Error('The default training window does not begin with the calendar.');
  return Array.from({ length: calendar.indexOf(to) + 1 }, (_, day) => batch(day).purchases);
}
