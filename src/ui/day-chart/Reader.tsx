/**
 * The reading instrument over a plot: pointer, touch or arrow keys choose a day, and every chart shows its values
 * there. To assistive technology it is a slider whose value text is the day's values.
 */
import { useEffect, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { actions, useWilt } from '../wilt.ts';
import type { Span } from '../kit/span.ts';

interface ReaderProps {
  readonly span: Span;
  /** Where the plot's days lie, in px from the left, top, right and bottom of the chart. */
  readonly inset: string;
  readonly label: string;
  /** The day in words, with its values. */
  readonly read: (day: number) => string;
  /** In a slide a click takes no focus: the arrow keys stay the deck's. */
  readonly shy?: boolean;
}

export function Reader({ span, inset, label, read, shy = false }: ReaderProps) {
  const hovered = useWilt((state) => state.hovered);
  const { first } = span;
  const last = Math.max(first, Math.min(span.known, span.last));
  const within = (day: number) => Math.min(Math.max(day, first), last);
  const day = within(hovered ?? last);

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
    const share = (event.clientX - box.left) / box.width;
    actions.hover(within(first + Math.floor(share * (span.last - first + 1))));
  };

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const stride = event.shiftKey ? 7 : 1;
    const target = {
      ArrowLeft: day - stride,
      ArrowDown: day - stride,
      ArrowRight: day + stride,
      ArrowUp: day + stride,
      PageDown: day - 30,
      PageUp: day + 30,
      Home: first,
      End: last,
    }[event.key];
    if (target !== undefined) {
      actions.hover(within(hovered === null && event.key.startsWith('Arrow') ? last : target));
    } else if (event.key === 'Escape' && hovered !== null) actions.hover(null);
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
