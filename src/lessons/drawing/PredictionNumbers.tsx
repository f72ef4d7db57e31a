/** The numbers behind the drawing: a row a date with what was drawn and, once it is revealed, what it was; and all of it as CSV. */
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { dayMonth } from '../../text/dates.ts';
import { bandText, DRAWING } from '../../text/drawing.ts';
import { signed, whole } from '../../text/numbers.ts';
import { cell } from '../../ui/kit/csv.ts';
import { NumbersBehind } from '../../ui/kit/NumbersBehind.tsx';
import { SIDES, type Side } from '../chapter.ts';
import type { Bands, Truth } from './judge.ts';
import type { Drawing } from './prediction.ts';

interface PredictionNumbersProps {
  readonly dates: readonly string[];
  readonly drawing: Drawing;
  /** Null until it is revealed. */
  readonly truth: Truth | null;
  readonly bands: Bands;
}

interface Column {
  readonly key: string;
  readonly title: string;
  readonly values: readonly number[];
  readonly text: (value: number, at: number) => string;
  /** What its cells say besides, in columns of their own in the CSV. */
  readonly also?: readonly Pick<Column, 'key' | 'values'>[];
}

export function PredictionNumbers({ dates, drawing, truth, bands }: PredictionNumbersProps) {
  const columns = SIDES.map((side) => ({ side, columns: columnsOf(side, drawing, truth, bands) }));
  const flat = columns.flatMap(({ columns: of }) => of);
  const saved = flat.flatMap((column) => [column, ...(column.also ?? [])]);
  return (
    <NumbersBehind
      caption={DRAWING.numbersOf}
      fileName="prediction"
      csv={() => [['date', ...saved.map(({ key }) => key)], ...dates.map((iso, i) => [iso, ...saved.map(({ values }) => cell(values[i] ?? NaN))])]}
    >
      {() => (
        <>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {DRAWING.date}
              </th>
              {columns.map(({ side, columns: of }) => (
                <th key={side} scope="colgroup" colSpan={of.length} className={`of is-${side}`}>
                  {CONTENDER_WORDS[side]}
                </th>
              ))}
            </tr>
            <tr>
              {flat.map(({ key, title }) => (
                <th key={key} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {dates.map((iso, i) => (
              <tr key={iso}>
                <th scope="row">{dayMonth(iso)}</th>
                {flat.map(({ key, values, text }) => (
                  <td key={key}>{text(values[i] ?? NaN, i)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </>
      )}
    </NumbersBehind>
  );
}

function columnsOf(side: Side, drawing: Drawing, truth: Truth | null, bands: Bands): Column[] {
  const drawn = drawing[side].map((value) => value ?? NaN);
  const was = truth?.[side];
  const band = bands[side];
  return [
    { key: `${side}_drawn`, title: DRAWING.drawn, values: drawn, text: whole },
    ...(was
      ? [
          { key: `${side}_was`, title: DRAWING.was, values: was, text: whole },
          { key: `${side}_gap`, title: DRAWING.gap, values: drawn.map((value, i) => value - Math.round(was[i] ?? NaN)), text: (value: number) => signed(value, 0) },
        ]
      : []),
    ...(band
      ? [
          {
            key: `${side}_p10`,
            title: DRAWING.others,
            values: band.low,
            text: (low: number, i: number) => bandText(low, band.high[i] ?? NaN),
            also: [
              { key: `${side}_p50`, values: band.middle },
              { key: `${side}_p90`, values: band.high },
            ],
          },
        ]
      : []),
  ];
}
