/** Buttons for what can be done by hand, with the reason beside those that cannot be pressed, and when it takes effect. */
import { useId, type RefObject } from 'react';
import type { Deed } from '../../scenario/interventions.ts';
import type { History } from '../../simulation/history.ts';
import { HINDRANCES, OPERATIONS, tomorrowNote } from '../../text/operations.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { hindrance, publishHindrance, type Hindrance } from './by-hand.ts';
import { doTomorrow } from './hand.ts';

interface HandButton {
  readonly deed: Deed;
  readonly name: string;
  readonly hindrance: Hindrance | null;
}

interface HandButtonsProps {
  readonly history: History;
  readonly today: number;
  readonly buttons: readonly HandButton[];
  /** What follows from them. */
  readonly note?: string;
  /** Takes the focus from a button that may be over with its deed. */
  readonly near: RefObject<HTMLElement | null>;
}

export function HandButtons({ history, today, buttons, note = '', near }: HandButtonsProps) {
  const id = useId();
  const reasons = [...new Set(buttons.flatMap(({ hindrance: why }) => (why === null ? [] : [HINDRANCES[why]])))];
  const canDo = buttons.some(({ hindrance: why }) => why === null);
  return (
    <div className="hand">
      <p className="hand-buttons">
        {buttons.map(({ deed, name, hindrance: why }) => (
          <button
            key={deed.kind}
            type="button"
            className="press"
            disabled={why !== null}
            aria-describedby={id}
            onClick={() => {
              near.current?.focus({ preventScroll: true });
              doTomorrow(deed);
            }}
          >
            {name}
          </button>
        ))}
      </p>
      <p id={id} className="hand-note quiet">
        {[...reasons, canDo ? `${tomorrowNote(history.dates[today + 1] ?? '')} ${note}` : ''].join(' ').trim()}
      </p>
    </div>
  );
}

interface QuickDeedsProps {
  readonly history: History;
  readonly today: number;
  readonly summary: RefObject<HTMLElement | null>;
}

/** What can be done at any time, folded away. */
export function QuickDeeds({ history, today, summary }: QuickDeedsProps) {
  return (
    <Disclosure className="hand-quick" summary={OPERATIONS.byHand} summaryRef={summary}>
      {() => (
        <HandButtons
          history={history}
          today={today}
          near={summary}
          buttons={[
            { deed: { kind: 'publish' }, name: OPERATIONS.publish, hindrance: publishHindrance(history, today) },
            { deed: { kind: 'retrain' }, name: OPERATIONS.retrain, hindrance: hindrance(history, today) },
          ]}
        />
      )}
    </Disclosure>
  );
}
