/** A handle on the ribbon that keyboards and screen readers know as a slider over the calendar's days. Space plays and pauses. */
import type { CSSProperties, HTMLAttributes, KeyboardEvent, Ref } from 'react';
import { SHELL } from '../../text/shell.ts';
import { commandOf, moveOf, type Move } from '../kit/keys.ts';
import { useStill } from '../kit/use-still.ts';
import { actions, useWilt } from '../wilt.ts';

interface SliderProps extends Pick<HTMLAttributes<HTMLElement>, 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'> {
  readonly className: string;
  readonly label: string;
  readonly describedBy: string;
  readonly least: number;
  readonly most: number;
  readonly day: number;
  readonly text: string;
  readonly style: CSSProperties;
  readonly handle?: Ref<HTMLDivElement>;
  readonly onKey: (move: Move) => void;
  /** It can be read and not moved. */
  readonly isFast: boolean;
}

export function Slider({ className, label, describedBy, least, most, day, text, style, handle, onKey, isFast, ...pointer }: SliderProps) {
  const playing = useWilt((state) => state.playing);
  const [stillDay, stillText] = [useStill(day), useStill(text)];
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moveOf(event);
    const isPlay = commandOf(event) === 'play';
    if (move === null && !isPlay) return;
    event.preventDefault();
    if (move !== null) onKey(move);
    else if (playing) actions.pause();
    else actions.play();
  };
  return (
    <div
      ref={handle}
      className={className}
      role="slider"
      tabIndex={0}
      aria-disabled={isFast || undefined}
      title={isFast ? SHELL.locked : undefined}
      aria-label={label}
      aria-describedby={describedBy}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={stillDay}
      aria-valuetext={stillText}
      style={style}
      onKeyDown={onKeyDown}
      {...pointer}
    />
  );
}
