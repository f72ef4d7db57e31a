/** The handles for keyboard and screen reader: a native slider on each, over its mark. The pencil goes through them. */
import type { KeyboardEvent } from 'react';
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { DRAWING, handleName, handleValue } from '../../text/drawing.ts';
import { moved, moveOf, type Strides } from '../../ui/kit/keys.ts';
import { SIDES, type Side } from '../chapter.ts';
import type { Field } from './field.ts';
import type { Drawing } from './prediction.ts';

/** In bouquets. */
const STRIDES: Strides = { step: 1, leap: 10, page: 10 };

interface HandleSlidersProps {
  readonly field: Field;
  readonly days: readonly number[];
  readonly dates: readonly string[];
  readonly most: number;
  readonly drawing: Drawing;
  readonly onSet: (side: Side, at: number, value: number | null) => void;
  readonly onFocus: (side: Side, at: number) => void;
  readonly onBlur: () => void;
}

export function HandleSliders({ field, days, dates, most, drawing, onSet, onFocus, onBlur }: HandleSlidersProps) {
  const onKey = (event: KeyboardEvent, side: Side, at: number) => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      onSet(side, at, null);
      return;
    }
    const move = moveOf(event);
    if (!move) return;
    event.preventDefault();
    onSet(side, at, moved(move, drawing[side][at] ?? 0, 0, most, STRIDES));
  };
  return SIDES.map((side) => (
    <div key={side} role="group" aria-label={`${DRAWING.name}: ${CONTENDER_WORDS[side]}`}>
      {dates.map((iso, at) => {
        const value = drawing[side][at] ?? null;
        return (
          <input
            key={iso}
            type="range"
            className={`drawing-handle is-${side}`}
            data-handle={`${side} ${at}`}
            min={0}
            max={most}
            step={1}
            value={value ?? 0}
            style={{ left: field.days.middle(days[at] ?? 0), top: field.y(value ?? 0) }}
            aria-label={handleName(side, iso)}
            aria-valuetext={handleValue(value)}
            onChange={(event) => onSet(side, at, event.target.valueAsNumber)}
            onKeyDown={(event) => onKey(event, side, at)}
            onFocus={() => onFocus(side, at)}
            onBlur={onBlur}
          />
        );
      })}
    </div>
  ));
}
