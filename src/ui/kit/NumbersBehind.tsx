/** The numbers behind a picture: one table and its CSV, under a word that opens them. What days have is a table of months (Numbers.tsx). */
import type { ReactElement } from 'react';
import { CHART_TEXTS } from '../../text/charts.ts';
import type { CsvLines } from './csv.ts';
import { CsvButtons } from './CsvButtons.tsx';
import { Disclosure } from './Disclosure.tsx';
import { TableFrame } from './TableFrame.tsx';
import './numbers.css';

interface NumbersBehindProps {
  readonly caption: string;
  /** What is in the downloaded file, a part of its name. */
  readonly fileName: string;
  readonly csv: () => CsvLines;
  readonly ofNoScenario?: boolean;
  /** Where it is not the usual one. */
  readonly summary?: string;
  /** The table's head and body, made when they are opened. */
  readonly children: () => ReactElement;
}

export function NumbersBehind({ caption, fileName, csv, ofNoScenario = false, summary = CHART_TEXTS.numbers, children }: NumbersBehindProps) {
  return (
    <Disclosure className="chart-numbers" summary={summary}>
      {() => (
        <>
          <div className="chart-numbers-tools">
            <CsvButtons fileName={fileName} csv={csv} ofNoScenario={ofNoScenario} />
          </div>
          <TableFrame label={caption}>
            <table>
              <caption>{caption}</caption>
              {children()}
            </table>
          </TableFrame>
        </>
      )}
    </Disclosure>
  );
}
