/** What a hand-in holds, over the truth: its predictions with their years, its answers, the shops that were chosen for. */
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { HAND_IN, euros } from '../../text/handIn.ts';
import { TableFrame } from '../../ui/kit/TableFrame.tsx';
import { isContender } from '../../scenario/contenders.ts';
import type { HandIn } from './handIn.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { predictionsOf, shopTitles, type CourseContent, type Predicted } from './course.ts';
import { PredictionHeld, linkOfHanded } from './PredictionHeld.tsx';
import { askedIn, linksOfAnswers, rightIn } from './right.ts';
import type { Run } from './runs.ts';
import { useYears, type Years } from './use-years.ts';
import '../../ui/kit/numbers.css';
import './hand-in.css';

interface HandInBodyProps {
  readonly handIn: Pick<HandIn, 'predictions' | 'happened' | 'answers' | 'choices' | 'explanations'>;
  readonly course: CourseContent;
  readonly run: Run;
}

export function HandInBody({ handIn, course, run }: HandInBodyProps) {
  const { predictions, answers, choices } = handIn;
  const held = predictionsOf(course).filter(({ task }) => predictions[task.id] !== undefined);
  const unknown = Object.keys(predictions).filter((id) => !held.some(({ task }) => task.id === id));
  const years = useYears([...held.map((each) => linkOfHanded(each, predictions[each.task.id]!)), ...linksOfAnswers(course, askedIn(course, [handIn]))], run);
  const picks = Object.entries(choices);
  const shops = shopTitles(course);
  return (
    <div className="handed">
      <section>
        <h2>{HAND_IN.predictions}</h2>
        {Object.keys(predictions).length === 0 && <p className="quiet">{HAND_IN.noPredictions}</p>}
        <div className="handed-predictions">
          {held.map((predicted) => (
            <Held key={predicted.task.id} {...{ predicted, handIn, course, years }} />
          ))}
        </div>
        {unknown.length > 0 && (
          <p>
            {`${HAND_IN.unknownPrediction} ${unknown.join(', ')}`}
          </p>
        )}
      </section>
      <section>
        <h2>{HAND_IN.answers}</h2>
        {Object.keys(answers).length === 0 ? <p className="quiet">{HAND_IN.noAnswers}</p> : <AnswerTable {...{ course, answers, years }} />}
      </section>
      {picks.length > 0 && (
        <section>
          <h2>{HAND_IN.choices}</h2>
          <TableFrame label={HAND_IN.choices}>
            <table className="handed-table">
              <thead>
                <tr>
                  <th scope="col">{HAND_IN.shop}</th>
                  <th scope="col">{HAND_IN.pick}</th>
                  <th scope="col">{HAND_IN.cost}</th>
                </tr>
              </thead>
              <tbody>
                {picks.map(([id, { pick, cost }]) => (
                  <tr key={id}>
                    <th scope="row">{shops.get(id) ?? id}</th>
                    <td>{isContender(pick) ? CONTENDER_WORDS[pick] : pick}</td>
                    <td>{euros(cost)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        </section>
      )}
    </div>
  );
}

interface HeldProps {
  readonly predicted: Predicted;
  readonly handIn: HandInBodyProps['handIn'];
  readonly course: CourseContent;
  readonly years: Years;
}

function Held({ predicted, handIn: { predictions, happened, explanations }, course, years }: HeldProps) {
  const { id, happened: asked } = predicted.task;
  const handed = predictions[id]!;
  const question = course.questions.find((each) => each.id === asked);
  const given = happened[id];
  return (
    <PredictionHeld
      predicted={predicted}
      handed={handed}
      year={years.get(linkOfHanded(predicted, handed))}
      happened={question && given !== undefined ? { question, given, right: rightIn(course, question, years) } : undefined}
      explanation={explanations[id]}
    />
  );
}
