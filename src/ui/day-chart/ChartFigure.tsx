/** How a chart stands on the page: heading and choices, explanation, reading, picture, summary, numbers. */
import { useId, type ReactElement, type RefObject } from 'react';
import '../kit/charts.css';

interface ChartFigureProps {
  readonly name: string;
  readonly title: string;
  /** Of its heading, by where the chart stands. */
  readonly level?: 'h2' | 'h3';
  readonly explains: string;
  readonly options?: ReactElement | undefined;
  /** Between the heading and the picture; false for none. */
  readonly bar: ReactElement | false;
  readonly summary: string;
  readonly numbers: ReactElement;
  readonly plot: RefObject<HTMLDivElement | null>;
  readonly children: ReactElement | null | false;
}

export function ChartFigure({ name, title, level: Heading = 'h2', explains, options, bar, summary, numbers, plot, children }: ChartFigureProps) {
  const id = useId();
  return (
    <figure className={`chart chart-${name}`} aria-labelledby={`${id}title`} aria-describedby={`${id}summary`}>
      <div className="chart-head">
        <Heading id={`${id}title`}>{title}</Heading>
        {options !== undefined && <div className="chart-options">{options}</div>}
      </div>
      <p className="chart-explains">{explains}</p>
      {bar !== false && <div className="chart-bar">{bar}</div>}
      <div className="chart-plot" ref={plot}>
        {children}
      </div>
      <figcaption id={`${id}summary`}>{summary}</figcaption>
      {numbers}
    </figure>
  );
}

interface CompactFigureProps {
  readonly title: string;
  /** What is drawn, in one line. */
  readonly caption: string;
  readonly reading: ReactElement;
  readonly summary: string;
  readonly plot: RefObject<HTMLDivElement | null>;
  readonly children: ReactElement | null | false;
}

/** The same in a slide, where the picture has what room there is. */
export function CompactFigure({ title, caption, reading, summary, plot, children }: CompactFigureProps) {
  return (
    <figure className="chart chart-compact" aria-label={title}>
      <div className="chart-bar">
        <p className="chart-explains">{caption}</p>
        {reading}
      </div>
      <div className="chart-plot" ref={plot}>
        {children}
      </div>
      <figcaption className="unseen">{summary}</figcaption>
    </figure>
  );
}
