/** Stepping through the year: play, steps in both directions, speed, start again, and the choice to see it all. */
import { useId, useState } from 'react';
import { isAtLimit } from '../../store/calendar.ts';
import { paceOf, SPEEDS } from '../../store/pace.ts';
import type { Stride } from '../../store/state.ts';
import { speedName, STRIDES, TIME } from '../../text/time.ts';
import { HeldView, Shown } from '../kit/Shown.tsx';
import { SHELL } from '../../text/shell.ts';
import { actions, useIsLockedView, useWilt } from '../wilt.ts';
import { canRestart, hasStep } from './steps.ts';
import './time.css';

/** On a phone all of it stays at the foot of the screen while the charts scroll by: these at once, the rest when asked for. */
const AT_ONCE: readonly Stride[] = ['day', 'week'];
const LATER: readonly Stride[] = ['month', 'event'];

export function TimeControls() {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const reveal = useWilt((state) => state.view.reveal);
  // Up to a limit nothing is revealed.
  const canReveal = useWilt((state) => state.limit === null);
  const firstServed = useWilt((state) => state.history?.servingStart ?? 0);
  const elsewhere = useWilt(canRestart);
  return (
    <div className="time" role="group" aria-label={TIME.name}>
      <span className="time-first">
        <PlayButton />
        {AT_ONCE.map((stride) => (
          <StepPair key={stride} stride={stride} />
        ))}
        <button type="button" className="press time-more" aria-expanded={isOpen} aria-controls={id} aria-label={TIME.more} onClick={() => setOpen(!isOpen)}>
          <svg className="time-mark" viewBox="0 0 12 12" aria-hidden="true">
            <path fill="none" stroke="currentColor" strokeWidth="1.5" d={isOpen ? 'M1 4l5 5 5-5' : 'M1 8l5-5 5 5'} />
          </svg>
        </button>
      </span>
      <span id={id} className={isOpen ? 'time-later is-open' : 'time-later'}>
        {LATER.map((stride) => (
          <StepPair key={stride} stride={stride} />
        ))}
        <span className="time-rest">
          <HeldView view="at">
            <button type="button" className="word" disabled={!elsewhere} onClick={() => actions.goTo(firstServed)}>
              {TIME.restart}
            </button>
          </HeldView>
          <Shown part="reveal">
            {canReveal && (
              <HeldView view="reveal">
                <button type="button" className="word time-toggle" aria-pressed={reveal} onClick={() => actions.setView('reveal', !reveal)}>
                  {TIME.reveal}
                </button>
              </HeldView>
            )}
          </Shown>
          <Shown part="speed">
            <HeldView view="speed">
              <SpeedChoice />
            </HeldView>
          </Shown>
        </span>
      </span>
    </div>
  );
}

export function PlayButton() {
  const playing = useWilt((state) => state.playing);
  const isFast = useIsLockedView('at');
  const isHeld = useWilt(({ scenario, limit, today }) => isAtLimit(scenario, limit, today));
  return (
    <button type="button" className="press press-dark time-play" disabled={isFast || isHeld} title={isFast ? SHELL.locked : isHeld ? TIME.held : undefined} aria-label={playing ? TIME.pause : TIME.play} onClick={() => (playing ? actions.pause() : actions.play())}>
      <svg className="time-mark" viewBox="0 0 11 12" aria-hidden="true">
        <path fill="currentColor" d={playing ? 'M1 0h3v12H1zM7 0h3v12H7z' : 'M1 0l10 6L1 12z'} />
      </svg>
      <span className="time-word">{playing ? TIME.pause : TIME.play}</span>
    </button>
  );
}

/** "‹ day ›": one step back, one step on. */
export function StepPair({ stride }: { readonly stride: Stride }) {
  const canGoBack = useWilt((state) => hasStep(state, stride, -1));
  const canGoOn = useWilt((state) => hasStep(state, stride, 1));
  const isFast = useIsLockedView('at');
  const { word, back, forward } = STRIDES[stride];
  return (
    <span className="time-pair">
      <button type="button" className="press" aria-label={back} disabled={!canGoBack || isFast} onClick={() => actions.step(stride, -1)}>
        ‹
      </button>
      <button type="button" className="press" aria-label={forward} disabled={!canGoOn || isFast} onClick={() => actions.step(stride, 1)}>
        <span>{`${word} `}</span>
        <span aria-hidden="true">›</span>
      </button>
    </span>
  );
}

function SpeedChoice() {
  const speed = useWilt((state) => paceOf(state.view));
  return (
    <fieldset className="time-speed">
      <legend className="unseen">{TIME.speed}</legend>
      <span className="quiet" aria-hidden="true">
        {TIME.speed}
      </span>
      {SPEEDS.map((each) => (
        <label key={each} title={speedName(each)}>
          <input type="radio" name="speed" checked={speed === each} onChange={() => actions.setView('speed', String(each) as `${typeof each}`)} aria-label={speedName(each)} />
          <span>{each}</span>
        </label>
      ))}
      <span className="quiet" aria-hidden="true">
        {TIME.speedUnit}
      </span>
    </fieldset>
  );
}
