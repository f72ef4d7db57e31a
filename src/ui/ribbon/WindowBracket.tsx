/** The training window as a bracket over the ribbon, with an end to drag on either side. */
import { useRef, type RefObject } from 'react';
import { addDays } from '../../scenario/civilDates.ts';
import { longDate } from '../../text/dates.ts';
import { RIBBON } from '../../text/ribbon.ts';
import { DAY_STRIDES, moved, type Move } from '../kit/keys.ts';
import { actions, useIsLocked } from '../wilt.ts';
import type { DayScale } from '../kit/day-scale.ts';
import { Slider } from './Slider.tsx';
import { limits, withEnd, type TrainingWindow, type WindowEnd } from './training-window.ts';
import { useDrag } from './use-drag.ts';

interface WindowBracketProps {
  readonly field: RefObject<HTMLElement | null>;
  readonly start: string;
  readonly scale: DayScale;
  readonly window: TrainingWindow;
}

export function WindowBracket({ field, start, scale, window: inForce }: WindowBracketProps) {
  const move = ({ from, to }: TrainingWindow) => actions.moveWindow(addDays(start, from), addDays(start, to));
  const taken = useRef(inForce);
  const left = scale.left(inForce.from);
  const right = scale.left(inForce.to + 1);

  const end = (which: WindowEnd) => ({
    window: inForce,
    which,
    start,
    field,
    px: which === 'from' ? left : right,
    onTake: () => {
      taken.current = inForce;
    },
    // The year is run again at every day the end passes: the curves follow the hand.
    onDrag: (px: number) => {
      const next = withEnd(inForce, which, scale.dayAt(which === 'from' ? px + 0.5 : px - 0.5));
      move(next);
      actions.hover(next[which]);
    },
    onDrop: (isCancelled: boolean) => isCancelled && move(taken.current),
    onKey: (asked: Move) => {
      const { least, most } = limits(inForce, which);
      move({ ...inForce, [which]: moved(asked, inForce[which], least, most, DAY_STRIDES) });
    },
  });

  // Taken by its line the window moves as a whole; the store keeps it in the calendar.
  const whole = useDrag({
    field,
    grip: () => left,
    onStart: () => {
      taken.current = inForce;
    },
    onMove: (px) => {
      const from = scale.dayAt(px + 0.5);
      move({ ...inForce, from, to: from + taken.current.to - taken.current.from });
      actions.hover(from);
    },
    onEnd: (isCancelled) => isCancelled && move(taken.current),
  });

  return (
    <>
      <div className="ribbon-bracket" style={{ left, width: right - left }} aria-hidden="true" {...whole} />
      <WindowHandle {...end('from')} />
      <WindowHandle {...end('to')} />
    </>
  );
}

interface WindowHandleProps {
  readonly window: TrainingWindow;
  readonly which: WindowEnd;
  readonly start: string;
  readonly field: RefObject<HTMLElement | null>;
  readonly px: number;
  readonly onTake: () => void;
  readonly onDrag: (px: number) => void;
  readonly onDrop: (isCancelled: boolean) => void;
  readonly onKey: (move: Move) => void;
}

function WindowHandle({ window: shown, which, start, field, px, onTake, onDrag, onDrop, onKey }: WindowHandleProps) {
  const drag = useDrag({ field, grip: () => px, onStart: onTake, onMove: onDrag, onEnd: onDrop });
  const { least, most } = limits(shown, which);
  const isFast = useIsLocked(which === 'from' ? 'static.from' : 'static.to');
  return (
    <Slider
      className={`ribbon-end ribbon-end-${which}`}
      label={RIBBON[which]}
      describedBy="ribbon-window-help"
      least={least}
      most={most}
      day={shown[which]}
      text={longDate(addDays(start, shown[which]))}
      style={{ left: px }}
      onKey={onKey}
      isFast={isFast}
      {...drag}
    />
  );
}
