/** What was done by hand, each with a way to take it back. It is done on the page, not here. */
import { interventionText, type Intervention } from '../../scenario/interventions.ts';
import { undoneIn } from '../../simulation/undone.ts';
import { couldNotBeDone, INTERVENTION_TEXTS, interventionLine } from '../../text/interventions.ts';
import { SETTINGS } from '../../text/settings.ts';
import { actions, useWilt } from '../wilt.ts';

interface InterventionsProps {
  readonly describedBy: string;
  readonly labelledBy: string;
  readonly value: readonly Intervention[];
}

export function Interventions({ describedBy, labelledBy, value }: InterventionsProps) {
  const history = useWilt((state) => state.history);
  const undone = history ? undoneIn(history) : [];
  const whyNot = (done: Intervention) => undone.find(({ intervention }) => interventionText(intervention) === interventionText(done))?.why;
  if (value.length === 0) return <span className="quiet">{INTERVENTION_TEXTS.none}</span>;
  return (
    <ul className="own done" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {value.map((intervention, index) => {
        const line = interventionLine(intervention);
        const why = whyNot(intervention);
        return (
          // eslint-disable-next-line react/no-array-index-key -- a link may say the same twice: only its place tells one from the other
          <li key={index} className="own-line">
            <span>
              <span>{line}</span>
              {why !== undefined && <span className="setting-help quiet done-not">{couldNotBeDone(why)}</span>}
            </span>
            <button type="button" className="word" aria-label={`${SETTINGS.remove}: ${line}`} onClick={() => actions.withdraw(index)}>
              {SETTINGS.remove}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
