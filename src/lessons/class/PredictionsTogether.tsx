/** What a class predicted, prediction by prediction, over the year worked out anew: a dot for each student at each date. */
import { CLASS, otherYears, pictured, whoDrew } from '../../text/class.ts';
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { dayMonth } from '../../text/dates.ts';
import { HAND_IN, span } from '../../text/handIn.ts';
import { whole } from '../../text/numbers.ts';
import { cell } from '../../ui/kit/csv.ts';
import { NumbersBehind } from '../../ui/kit/NumbersBehind.tsx';
import { SIDES, type Side } from '../chapter.ts';
import { truthAt } from '../drawing/bouquets-off.ts';
import type { Truth } from '../drawing/judge.ts';
import { predictionsOf, type CourseContent, type Predicted } from '../hand-in/course.ts';
import type { HandIn } from '../hand-in/handIn.ts';
import type { Run } from '../hand-in/runs.ts';
import { useYears, type Years } from '../hand-in/use-years.ts';
import { DistributionPicture } from './DistributionPicture.tsx';
import { boxOf, highestDrawn, otherHashes, predictionTally, type PredictionTally } from './tally.ts';

export interface TogetherProps {
  /** One a student. */
  readonly handIns: readonly HandIn[];
  readonly course: CourseContent;
  readonly run: Run;
}

export function PredictionsTogether({ handIns, course, run }: TogetherProps) {
  const tallies = predictionsOf(course)
    .map((predicted) => ({ predicted, tally: predictionTally(handIns, predicted) }))
    .filter(({ tally: { drawn, elsewhere, none } }) => drawn + elsewhere + none.skipped + none['not-sure'] > 0);
  const years = useYears(tallies.map(({ predicted }) => predicted.link), run);
  return (
    <section className="class-part">
      <h2>{CLASS.predictions}</h2>
      {tallies.length === 0 && <p className="quiet">{CLASS.noPredictions}</p>}
      {tallies.map(({ predicted, tally }) => (
        <Together key={predicted.task.id} {...{ predicted, tally, years }} />
      ))}
    </section>
  );
}

function Together({ predicted: { chapter, task, link }, tally, years }: { readonly predicted: Predicted; readonly tally: PredictionTally; readonly years: Years }) {
  const year = years.get(link);
  const truth = year === undefined || year === 'failed' ? null : truthAt(year, task.dates);
  const most = Math.max(10, highestDrawn(tally), ...SIDES.flatMap((side) => truth?.[side].filter((value) => !Number.isNaN(value)) ?? []));
  return (
    <section className="class-prediction" aria-label={chapter.title}>
      <h3>
        <span>{chapter.title}</span><span> </span><span className="held-span quiet">{span(task.dates[0] ?? task.until, task.until)}</span>
      </h3>
      <p>{whoDrew(tally.drawn, tally.none['not-sure'], tally.none.skipped, tally.elsewhere)}</p>
      {year === 'failed' && <p role="alert">{CLASS.failed}</p>}
      {tally.drawn > 0 && (
        <>
          <p className="quiet">{truth ? CLASS.legend : CLASS.legendUntold}</p>
          {year === undefined && (
            <p className="quiet" aria-busy="true">
              {CLASS.coming}
            </p>
          )}
          <div className="class-pictures">
            {SIDES.map((side) => (
              <figure key={side}>
                <figcaption className={`of is-${side}`}>{CONTENDER_WORDS[side]}</figcaption>
                <DistributionPicture side={side} dates={task.dates} values={tally.values[side]} truth={truth?.[side] ?? null} most={most} />
                <p className="unseen">{pictured(side, task.dates, tally.values[side].map((values) => boxOf(values)?.middle ?? NaN), truth?.[side] ?? null)}</p>
              </figure>
            ))}
          </div>
          <Numbers id={task.id} dates={task.dates} tally={tally} truth={truth} caption={`${chapter.title}: ${CLASS.predictions}`} />
        </>
      )}
      {year !== undefined && year !== 'failed' && <p>{otherYears(otherHashes(tally, year.hash))}</p>}
      <p className="held-year">
        <a href={link} target="_blank" rel="noreferrer">
          {HAND_IN.sameScenario}
        </a>
        <span> </span>
        <span className="held-link quiet">{link}</span>
      </p>
    </section>
  );
}

interface NumbersProps {
  readonly id: string;
  readonly dates: readonly string[];
  readonly tally: PredictionTally;
  readonly truth: Truth | null;
  readonly caption: string;
}

function Numbers({ id, dates, tally, truth, caption }: NumbersProps) {
  const rows = SIDES.flatMap((side) =>
    dates.map((iso, i) => {
      const values = tally.values[side][i] ?? [];
      const { least = NaN, low = NaN, middle = NaN, high = NaN, most = NaN } = boxOf(values) ?? {};
      return { side, iso, was: truth?.[side][i] ?? NaN, students: values.length, box: [least, low, middle, high, most] };
    }),
  );
  const heads = [CLASS.was, CLASS.students, CLASS.least, CLASS.low, CLASS.middle, CLASS.high, CLASS.most];
  return (
    <NumbersBehind
      caption={caption}
      fileName={`class-${id}`} ofNoScenario
      csv={() =>
        [
          ['model', 'date', 'was', 'students', 'least', 'p25', 'p50', 'p75', 'most'],
          ...rows.map(({ side, iso, was, students, box }) => [side, iso, cell(was), String(students), ...box.map(cell)]),
        ]
      }
    >
      {() => (
        <>
          <thead>
            <tr>
              <th scope="col">{CLASS.date}</th>
              <th scope="col">{CLASS.model}</th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ side, iso, was, students, box }) => (
              <tr key={`${side} ${iso}`}>
                <th scope="row">{dayMonth(iso)}</th>
                <td className={modelClass(side)}>{CONTENDER_WORDS[side]}</td>
                {[was, students, ...box].map((value, i) => (
                  <td key={heads[i]}>{whole(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </>
      )}
    </NumbersBehind>
  );
}

const modelClass = (side: Side): string => `of is-${side}`;
