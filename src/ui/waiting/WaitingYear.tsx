/** The name of a year that has not been run, and its dates. */
import { lastDay, dateOf } from '../../store/calendar.ts';
import { yearName, yearSpan } from '../../text/waiting.ts';
import { presetShown } from '../exports/shown-preset.ts';
import { useWilt } from '../wilt.ts';

export function WaitingYear() {
  const scenario = useWilt((state) => state.scenario);
  return (
    <>
      <h1>{yearName(presetShown(scenario))}</h1>
      <p>{yearSpan(scenario.world.start, dateOf(scenario, lastDay(scenario)))}</p>
    </>
  );
}
