/** The numbers behind a chart: a table of one month at a time, and all of it as CSV. Nothing is drawn until it is opened. */
import { useState } from 'react';
import { CHART_TEXTS } from '../../text/charts.ts';
import { longDate, monthName } from '../../text/dates.ts';
import { WordSelect } from './WordSelect.tsx';
import { dayLines } from './csv.ts';
import { CsvButtons } from './CsvButtons.tsx';
import { Disclosure } from './Disclosure.tsx';
import { TableFrame } from './TableFrame.tsx';
import './numbers.css';

interface Column {
  readonly title: string;
  /** Heading in the CSV. */
  readonly key: string;
  readonly values: Float64Array;
  readonly text: (value: number) => string;
}

interface NumbersProps {
  readonly caption: string;
  readonly dates: readonly string[];
  readonly first: number;
  readonly last: number;
  readonly columns: readonly Column[];
  /** What is in the downloaded file, a part of its name. */
  readonly fileName: string;
}

export function Numbers(props: NumbersProps) {
  return (
    <Disclosure className="chart-numbers" summary={CHART_TEXTS.numbers}>
      {() => <MonthTable {...props} />}
    </Disclosure>
  );
}

function MonthTable({ caption, dates, first, last, columns, fileName }: NumbersProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const months = [...new Set(dates.slice(first, last + 1).map((iso) => iso.slice(0, 7)))];
  const newest = months.at(-1) ?? '';
  const month = chosen !== null && months.includes(chosen) ? chosen : newest;
  const place = months.indexOf(month);
  const days = dates.flatMap((iso, day) => (day >= first && day <= last && iso.startsWith(month) ? [day] : []));
  const name = (text: string) => `${monthName(`${text}-01`)} ${text.slice(0, 4)}`;
  // The newest month is followed from day to day; an earlier one stays chosen.
  const choose = (text: string | undefined) => text !== undefined && setChosen(text === newest ? null : text);
  return (
    <>
      <div className="chart-numbers-tools">
        <span className="chart-months">
          <button type="button" className="word" disabled={place <= 0} onClick={() => choose(months[place - 1])}>
            {CHART_TEXTS.earlier}
          </button>
          <WordSelect name={CHART_TEXTS.month} value={month} options={months.map((text) => [text, name(text)] as const)} onChoose={choose} />
          <button type="button" className="word" disabled={place >= months.length - 1} onClick={() => choose(months[place + 1])}>
            {CHART_TEXTS.later}
          </button>
        </span>
        <CsvButtons fileName={fileName} csv={() => dayLines(dates, first, last, columns)} />
      </div>
      <TableFrame label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{CHART_TEXTS.date}</th>
              {columns.map(({ key, title }) => (
                <th key={key} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day}>
                <th scope="row">{longDate(dates[day] ?? '')}</th>
                {columns.map(({ key, values, text }) => (
                  <td key={key}>{text(values[day] ?? NaN)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}
