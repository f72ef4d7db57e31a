/** On the ribbon's foot and head, as far as they have happened: when something went wrong, and what was done by hand. */
import { interventionText } from '../../scenario/interventions.ts';
import { daysBetween } from '../../scenario/civilDates.ts';
import type { History } from '../../simulation/history.ts';
import { longDate } from '../../text/dates.ts';
import { interventionLine } from '../../text/interventions.ts';
import { incidentName } from '../../text/operations.ts';
import type { DayScale } from '../kit/day-scale.ts';

/** Wide enough, in px, to be seen beside today's line. */
const LEAST = 8;

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
        <i key={`${incident.kind} ${from} ${incident.feature}`} className="ribbon-incident" style={strip(scale.left(from), scale.left(to))} />
      ))}
      {deeds.map(({ deed, at }) => (
        <i key={interventionText(deed)} className="ribbon-deed" style={{ left: scale.middle(at) }} />
      ))}
    </>
  );
}

/** From one px to another, or as wide as the least around their middle. */
function strip(from: number, to: number): { left: number; width: number } {
  const width = Math.max(LEAST, to - from);
  return { left: (from + to - width) / 2, width };
}
