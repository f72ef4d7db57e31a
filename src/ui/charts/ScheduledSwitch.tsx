/** Shows the third contender with one press: batch retraining at intervals. It is off at first, and in the link. */
import { CHART_TEXTS } from '../../text/charts.ts';
import { actions, useWilt } from '../wilt.ts';

export function ScheduledSwitch() {
  const on = useWilt((state) => state.scenario.scheduled.on);
  return (
    <button type="button" className="word scheduled-switch" aria-pressed={on} title={CHART_TEXTS.scheduledHelp} onClick={() => actions.change('scheduled.on', !on)}>
      {CHART_TEXTS.withScheduled}
    </button>
  );
}
