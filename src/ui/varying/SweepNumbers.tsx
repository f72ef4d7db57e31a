/** The numbers behind the picture: a row a value with what each contender came to, and all of it as CSV. */
import { STRETCH_NAMES, type Stretch } from '../../scenario/stretches.ts';
import { valueText, type VariedValue } from '../../scenario/vary.ts';
import { fieldAt } from '../../scenario/scenario.ts';
import type { ContenderName } from '../../scenario/contenders.ts';
import type { Sweep, SweepPoint } from '../../simulation/sweep.ts';
import type { SweepMeasure } from '../../simulation/sweepFacts.ts';
import { CONTENDER_HEADS } from '../../text/contenders.ts';
import { hindranceText } from '../../text/vary.ts';
import { measured, numbersCaption, openName, variedValue, VARYING } from '../../text/varying.ts';
import { cell, type CsvLines } from '../kit/csv.ts';
import { NumbersBehind } from '../kit/NumbersBehind.tsx';
import { drawnOf } from './layout.ts';

interface SweepNumbersProps {
  readonly sweep: Sweep;
  readonly points: readonly SweepPoint[];
  readonly measure: SweepMeasure;
  readonly stretch: Stretch;
  readonly today: VariedValue;
  readonly onOpen: (value: VariedValue) => void;
}

export function SweepNumbers({ sweep, points, measure, stretch, today, onOpen }: SweepNumbersProps) {
  const caption = numbersCaption(sweep.path, measure, stretch);
  return (
    <NumbersBehind caption={caption} fileName="sweep" csv={() => csvOf(sweep, points)}>
      {() => <Rows {...{ sweep, points, measure, stretch, today, onOpen }} />}
    </NumbersBehind>
  );
}

function Rows({ sweep, points, measure, stretch, today, onOpen }: SweepNumbersProps) {
  const drawn = drawnOf(sweep, points, stretch, measure);
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{VARYING.value}</th>
          {drawn.map(({ of }) => (
            <th key={of} scope="col" className={`of is-${of}`}>
              {CONTENDER_HEADS[of]}
            </th>
          ))}
          <th scope="col">{VARYING.years}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ value, runs }, i) => (
          <tr key={String(value)}>
            <th scope="row">
              <button type="button" className="word" aria-current={value === today ? 'true' : undefined} aria-label={openName(variedValue(sweep.path, value))} onClick={() => onOpen(value)}>
                {variedValue(sweep.path, value)}
              </button>
            </th>
            {drawn.map(({ of, spreads }) => {
              const spread = spreads[i];
              return <td key={of}>{spread ? `${measured(measure, spread.median)} (${measured(measure, spread.p10)} – ${measured(measure, spread.p90)})` : '–'}</td>;
            })}
            <td>{runs}</td>
          </tr>
        ))}
      </tbody>
    </>
  );
}

const MEASURES = ['cost', 'regret'] as const satisfies readonly SweepMeasure[];

/** A row a value, contender, stretch and measure; one with its problem where a value cannot be run. */
function csvOf(sweep: Sweep, points: readonly SweepPoint[]): CsvLines {
  const key = fieldAt(sweep.path).linkKey;
  return [
    [key, 'contender', 'stretch', 'measure', 'median', 'p10', 'p90', 'years', 'problem'],
    ...points.flatMap(({ value, runs, contenders, hindrance }) => {
      const text = valueText(sweep, value);
      const rows = (Object.keys(contenders) as ContenderName[]).flatMap((name) =>
        STRETCH_NAMES.flatMap((stretch) =>
          MEASURES.flatMap((measure) => {
            const spread = contenders[name]?.[stretch]?.[measure];
            return spread ? [[text, name, stretch, measure, cell(spread.median), cell(spread.p10), cell(spread.p90), String(runs), '']] : [];
          }),
        ),
      );
      return hindrance ? [...rows, [text, '', '', '', '', '', '', String(runs), hindranceText(hindrance)]] : rows;
    }),
  ];
}
