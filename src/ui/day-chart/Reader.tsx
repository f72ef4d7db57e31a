/**
 * The reading instrument over a plot: pointer, touch or arrow keys choose a day, and every chart shows its values
 * there. To assistive technology it is a slider whose value text is the day's values.
 */
import { useEffect, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { dayScale } from '../kit/day-scale.ts';
import { commandOf, DAY_STRIDES, moved, moveOf } from '../kit/keys.ts';
import type { Span } from '../kit/span.ts';
import { useStill } from '../kit/use-still.ts';
import { actions, useWilt } from '../wilt.ts';

interface ReaderProps {
  readonly span: Span;
  /** Where the plot's days lie, in px from the left, top, right and bottom of the chart. */
  readonly inset: string;
  readonly label: string;
  /** The day in words, with its values. */
  readonly read: (day: number) => string;
  /** In a slide a click takes no focus: the arrow keys stay the deck's. */
  readonly shy?: boolean;
  /** The day that is read out where none is read off: today. */
  readonly rest: number;
}

export function Reader({ span, inset, label, read, rest, shy = false }: ReaderProps) {
  const hovered = useWilt((state) => state.hovered);
  const { first } = span;
  const last = Math.max(first, Math.min(span.lastTold, span.last));
  const within = (day: number) => Math.min(Math.max(day, first), last);
  const newest = useStill(within(rest));
  const day = within(hovered ?? newest);

  // A finger lifts without leaving: the reading stays until something else is touched.
  useEffect(() => {
    const away = (event: globalThis.PointerEvent) => {
      if (event.pointerType !== 'mouse' && event.target instanceof Element && !event.target.closest('.chart-reader')) actions.hover(null);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, []);

  const point = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    actions.hover(within(dayScale(first, span.last, box.left, box.right).dayAt(event.clientX)));
  };

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const move = moveOf(event);
    if (move !== null) {
      // The first arrow shows where one stands.
      const shows = hovered === null && (move.stride === 'step' || move.stride === 'leap');
      actions.hover(shows ? within(rest) : moved(move, day, first, last, DAY_STRIDES));
    } else if (commandOf(event) === 'leave' && hovered !== null) actions.hover(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const style: CSSProperties = { inset };
  return (
    <div
      className="chart-reader"
      style={style}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={first}
      aria-valuemax={last}
      aria-valuenow={day}
      aria-valuetext={read(day)}
      onMouseDown={(event) => {
        if (shy) event.preventDefault();
      }}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse') actions.hover(null);
      }}
      onBlur={() => actions.hover(null)}
      onKeyDown={press}
    />
  );
}
