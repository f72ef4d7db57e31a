/** Today: moving it, playing it on, and the day that is looked at meanwhile. Frames are asked for only while they are needed. */
import type { StoreApi } from 'zustand/vanilla';
import { firstServedDay, isAtLimit, lastOpenDay, stepFrom } from './calendar.ts';
import { daysPlayed } from './lens.ts';
import { paceOf } from './pace.ts';
import { play, type Frames } from './player.ts';
import type { Tell, WiltActions, WiltState } from './state.ts';

interface Playing {
  readonly actions: Pick<WiltActions, 'goTo' | 'step' | 'hover' | 'play' | 'pause' | 'setOnScreen'>;
  /** Asks for no more frames; whoever calls it says in the state that nothing plays. */
  halt(): void;
}

export function createPlaying({ getState, setState }: StoreApi<WiltState>, frames: Frames, tell: Tell): Playing {
  let onScreen = true;
  let stop: (() => void) | undefined;

  const halt = (): void => {
    stop?.();
    stop = undefined;
  };

  const moveTo = (day: number): void => {
    const { scenario, today, limit } = getState();
    const clamped = Math.min(Math.max(Math.round(day), 0), lastOpenDay(scenario, limit));
    if (clamped !== today) setState({ today: clamped });
  };

  const played = () => {
    const { history, scenario, today, view, limit } = getState();
    return daysPlayed(history, view.lens, view.reveal, today, { first: firstServedDay(scenario), last: lastOpenDay(scenario, limit) });
  };

  /** Answers whether there is a day after. */
  const advance = (days: number): boolean => {
    const { today } = getState();
    moveTo(Math.max(today, Math.min(today + days, played().last)));
    if (getState().today < played().last) return true;
    actions.pause();
    return false;
  };

  const keepPlaying = (): void => {
    halt();
    if (getState().playing && onScreen) stop = play(frames, () => paceOf(getState().view), advance);
  };

  const actions: Playing['actions'] = {
    goTo(day) {
      actions.pause();
      moveTo(day);
      tell('touch');
    },
    step(stride, direction) {
      const { scenario, history, today } = getState();
      actions.goTo(stepFrom(scenario, history?.events ?? [], today, stride, direction));
    },
    hover(day) {
      if (getState().hovered !== day) setState({ hovered: day });
    },
    play() {
      const { scenario, limit, today } = getState();
      // At the calendar's end the year begins anew; who is held before it has not asked for that.
      if (isAtLimit(scenario, limit, today)) return;
      setState({ playing: true, today: played().from });
      keepPlaying();
    },
    pause() {
      if (!getState().playing) return;
      halt();
      setState({ playing: false });
      tell('touch');
    },
    setOnScreen(visible) {
      if (visible === onScreen) return;
      onScreen = visible;
      keepPlaying();
    },
  };
  return { actions, halt };
}
