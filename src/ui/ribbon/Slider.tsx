/** A handle on the ribbon that keyboards and screen readers know as a slider over the calendar's days. Space plays and pauses. */
import type { CSSProperties, HTMLAttributes, KeyboardEvent, Ref } from 'react';
import { actions, useWilt } from '../wilt.ts';

export type Reach = 'day' | 'week' | 'month' | 'end';

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
  readonly onReach: (reach: Reach, direction: 1 | -1) => void;
}

const KEYS: Readonly<Record<string, readonly [Reach, 1 | -1]>> = {
  ArrowRight: ['day', 1],
  ArrowUp: ['day', 1],
  ArrowLeft: ['day', -1],
  ArrowDown: ['day', -1],
  PageUp: ['month', 1],
  PageDown: ['month', -1],
  Home: ['end', -1],
  End: ['end', 1],
};

export function Slider({ className, label, describedBy, least, most, day, text, style, handle, onReach, ...pointer }: SliderProps) {
  const playing = useWilt((state) => state.playing);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ') {
      event.preventDefault();
      if (playing) actions.pause();
      else actions.play();
      return;
    }
    const known = KEYS[event.key];
    if (!known) return;
    event.preventDefault();
    const [reach, direction] = known;
    onReach(reach === 'day' && event.shiftKey ? 'week' : reach, direction);
  };
  return (
    <div
      ref={handle}
      className={className}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-describedby={describedBy}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={day}
      aria-valuetext={text}
      style={style}
      onKeyDown={onKeyDown}
      {...pointer}
    />
  );
}
