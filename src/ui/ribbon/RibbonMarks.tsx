/** On the ribbon's foot and head, as far as they have happened: when something went wrong, and what was done by hand. */
import { interventionText } from '../../scenario/interventions.ts';
import { daysBetween } from '../../scenario/civilDates.ts';
import type { History } from '../../simulation/history.ts';
import { longDate } from '../../text/dates.ts';
import { interventionLine } from '../../text/interventions.ts';
import { incidentName } from '../../text/operations.ts';
import type { DayScale } from '../kit/day-scale.ts';

interface RibbonMarksProps {
  readonly history: History;
  readonly scale: DayScale;
  /** The first day that is still hidden. */
  readonly hiddenFrom: number;
}

export function RibbonMarks({ history, scale, hiddenFrom }: RibbonMarksProps) {
  const day = (iso: string) => daysBetween(history.dates[0] ?? iso, iso);
  const incidents = history.scenario.incidents.list
    .map((incident) => ({ incident, from: Math.max(0, day(incident.from)), to: Math.min(hiddenFrom, day(incident.to) + 1) }))
    .filter(({ from, to }) => from < to);
  const deeds = history.scenario.interventions.list.map((deed) => ({ deed, at: day(deed.date) })).filter(({ at }) => at >= 0 && at < hiddenFrom);
  if (incidents.length + deeds.length === 0) return null;
  return (
    <>
      <ul className="unseen">
        {incidents.map(({ incident, from }) => (
          <li key={`${incident.kind} ${from} ${incident.feature}`}>
            {`${longDate(incident.from)}: ${incidentName(incident)}`}
          </li>
        ))}
        {deeds.map(({ deed }) => (
          <li key={interventionText(deed)}>{interventionLine(deed)}</li>
        ))}
      </ul>
      {incidents.map(({ incident, from, to }) => (
        <i key={`${incident.kind} ${from} ${incident.feature}`} className="ribbon-incident" style={{ left: scale.left(from), width: Math.max(3, scale.left(to) - scale.left(from)) }} />
      ))}
      {deeds.map(({ deed, at }) => (
        <i key={interventionText(deed)} className="ribbon-deed" style={{ left: scale.middle(at) }} />
      ))}
    </>
  );
}
