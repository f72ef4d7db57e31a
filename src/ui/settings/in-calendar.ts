/** A date, or the calendar's last day where that is earlier: what is new has to be seen. */
import { addDays } from '../../scenario/civilDates.ts';
import type { Scenario } from '../../scenario/scenario.ts';

export function inCalendar({ world }: Scenario, date: string): string {
  const last = addDays(world.start, world.days - 1);
  return date < last ? date : last;
}
