/** A figure where it has what room there is, in a slide or alone in a frame: one line that says what is drawn, and the picture. */
import type { ReactElement, ReactNode, RefObject } from 'react';
import './charts.css';

interface CompactFigureProps {
  /** What kind of figure, for its class. */
  readonly name: string;
  readonly title: string;
  /** What is drawn, in one line. */
  readonly caption: string;
  /** Behind that: what marks mean, or what is read off. */
  readonly beside?: ReactElement | false | null | undefined;
  /** Said for those who do not see the picture; '' where it is in words itself. */
  readonly summary?: string;
  /** Days over which its curves are averaged, where they are. */
  readonly smoothing?: number | undefined;
  /** Of the picture's place: charts over days have their own. */
  readonly place?: string;
  readonly plot: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}

export function CompactFigure({ name, title, caption, beside, summary = '', smoothing, place = 'figure-place', plot, children }: CompactFigureProps) {
  return (
    <figure className={`chart chart-compact chart-of-${name}`} aria-label={title} data-smoothing={smoothing}>
      <div className="chart-bar">
        <p className="chart-explains">{caption}</p>
        {beside}
      </div>
      <div className={place} ref={plot}>
        {children}
      </div>
      {summary !== '' && <figcaption className="unseen">{summary}</figcaption>}
    </figure>
  );
}
