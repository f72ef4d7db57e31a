/** The numbers behind a picture: one table and its CSV, under a word that opens them. What days have is a table of months (Numbers.tsx). */
import type { ReactElement } from 'react';
import { CHART_TEXTS } from '../../text/charts.ts';
import { CsvButtons } from './CsvButtons.tsx';
import { Disclosure } from './Disclosure.tsx';
import { TableFrame } from './TableFrame.tsx';
import './numbers.css';

interface NumbersBehindProps {
  readonly caption: string;
  /** Of the downloaded file, without its ending. */
  readonly fileName: string;
  readonly csv: () => string;
  /** Where it is not the usual one. */
  readonly summary?: string;
  /** The table's head and body, made when they are opened. */
  readonly children: () => ReactElement;
}

export function NumbersBehind({ caption, fileName, csv, summary = CHART_TEXTS.numbers, children }: NumbersBehindProps) {
  return (
    <Disclosure className="chart-numbers" summary={summary}>
      {() => (
        <>
          <div className="chart-numbers-tools">
            <CsvButtons fileName={fileName} csv={csv} />
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
