/** Buttons for what can be done by hand, with the reason beside those that cannot be pressed, and when it takes effect. */
import { useId } from 'react';
import type { InterventionKind } from '../../scenario/items.ts';
import type { History } from '../../simulation/history.ts';
import { HINDRANCES, OPERATIONS, tomorrowNote } from '../../text/operations.ts';
import { hindrance, publishHindrance, type Hindrance } from './by-hand.ts';
import { doTomorrow } from './hand.ts';

interface Deed {
  readonly kind: InterventionKind;
  readonly target?: string;
  readonly name: string;
  readonly hindrance: Hindrance | null;
}

interface HandButtonsProps {
  readonly history: History;
  readonly today: number;
  readonly deeds: readonly Deed[];
  /** What follows from them. */
  readonly note?: string;
}

export function HandButtons({ history, today, deeds, note = '' }: HandButtonsProps) {
  const id = useId();
  const reasons = [...new Set(deeds.flatMap(({ hindrance: why }) => (why === null ? [] : [HINDRANCES[why]])))];
  const canDo = deeds.some(({ hindrance: why }) => why === null);
  return (
    <div className="hand">
      <p className="hand-buttons">
        {deeds.map(({ kind, target, name, hindrance: why }) => (
          <button
            key={kind}
            type="button"
            className="press"
            disabled={why !== null}
            aria-describedby={id}
            onClick={(event) => {
              // The button may be over with this: the focus stays near.
              event.currentTarget.closest('.opened, .hand-quick')?.querySelector<HTMLElement>('h3, summary')?.focus({ preventScroll: true });
              doTomorrow(kind, target);
            }}
          >
            {name}
          </button>
        ))}
      </p>
      <p id={id} className="hand-note quiet" role="status">
        {[...reasons, canDo ? `${tomorrowNote(history.dates[today + 1] ?? '')} ${note}` : ''].join(' ').trim()}
      </p>
    </div>
  );
}

/** What can be done at any time, folded away. */
export function QuickDeeds({ history, today }: { readonly history: History; readonly today: number }) {
  return (
    <details className="hand-quick">
      <summary>{OPERATIONS.byHand}</summary>
      <HandButtons
        history={history}
        today={today}
        deeds={[
          { kind: 'publish', name: OPERATIONS.publish, hindrance: publishHindrance(history, today) },
          { kind: 'retrain', name: OPERATIONS.retrain, hindrance: hindrance(history, today) },
        ]}
      />
    </details>
  );
}
