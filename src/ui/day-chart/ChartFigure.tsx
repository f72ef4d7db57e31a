/** How a chart stands on the page: heading and reading, explanation, choices, picture, summary, numbers. */
import { useId, type ReactElement, type RefObject } from 'react';
import type { Words } from '../../text/words.ts';
import { Said } from '../kit/Said.tsx';
import '../kit/charts.css';

interface ChartFigureProps {
  readonly name: string;
  readonly title: string;
  /** Of its heading, by where the chart stands. */
  readonly level?: 'h2' | 'h3';
  readonly explains: Words;
  /** Beside the heading. */
  readonly reading: ReactElement;
  /** In a row above the picture. */
  readonly choices?: ReactElement | undefined;
  readonly summary: string;
  /** Days over which its values are means; what is exported of it says so. */
  readonly smoothing?: number | undefined;
  readonly numbers: ReactElement;
  readonly plot: RefObject<HTMLDivElement | null>;
  readonly children: ReactElement | null | false;
}

export function ChartFigure({ name, title, level: Heading = 'h2', explains, reading, choices, summary, smoothing, numbers, plot, children }: ChartFigureProps) {
  const id = useId();
  return (
    <figure className={`chart chart-${name}`} aria-labelledby={`${id}title`} aria-describedby={`${id}summary`} data-smoothing={smoothing}>
      <div className="chart-head">
        <Heading id={`${id}title`}>{title}</Heading>
        {reading}
      </div>
      <p className="chart-explains">
        <Said>{explains}</Said>
      </p>
      {choices !== undefined && <div className="chart-options">{choices}</div>}
      <div className="chart-plot" ref={plot}>
        {children}
      </div>
      <figcaption id={`${id}summary`}>{summary}</figcaption>
      {numbers}
    </figure>
  );
}
