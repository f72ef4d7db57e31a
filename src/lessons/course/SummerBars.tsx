/** The summer's sales as bars: what both models learnt from. It needs no model and no worker, so it is there at once. */
import { SUMMER_SALES } from 'virtual:summer-sales';
import { BEGINNING, soldSummary } from '../../text/course.ts';

/** Units of the drawing: a bar a day, as high as bouquets were sold. */
const PITCH = 4;
const WIDE = 2.8;
/** The first day of August. */
const AUGUST = 31;
const MONTHS = ['July', 'August'] as const;

export function SummerBars() {
  const most = Math.max(...SUMMER_SALES);
  const width = SUMMER_SALES.length * PITCH;
  return (
    <figure className="summer">
      <svg className="summer-bars" viewBox={`0 0 ${width} ${most}`} preserveAspectRatio="none" role="img" aria-label={soldSummary(SUMMER_SALES)}>
        {SUMMER_SALES.map((sold, day) => (
          // eslint-disable-next-line react/no-array-index-key -- a bar is its day
          <rect key={day} className={day < AUGUST ? 'summer-july' : 'summer-august'} x={day * PITCH} y={most - sold} width={WIDE} height={sold} />
        ))}
      </svg>
      <p className="summer-months quiet" aria-hidden="true">
        {MONTHS.map((month) => (
          <span key={month}>{month}</span>
        ))}
        <span>{`${most} a day at most`}</span>
      </p>
      <figcaption className="quiet">{BEGINNING.sold}</figcaption>
    </figure>
  );
}
