/** Buttons for what can be done by hand, with the reason beside those that cannot be pressed, and when it takes effect. */
import { useId, type RefObject } from 'react';
import type { Deed } from '../../scenario/interventions.ts';
import type { History } from '../../simulation/history.ts';
import { HINDRANCES, OPERATIONS, tomorrowNote } from '../../text/operations.ts';
import { chunk } from '../kit/chunk.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { Shown } from '../kit/Shown.tsx';
import { Later } from '../kit/Later.tsx';
import { useIsLocked, useWilt } from '../wilt.ts';
import type { Hindrance } from './by-hand.ts';
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
  /** One of several: when it takes effect is said once for all of them. */
  readonly isListed?: boolean;
  /** Takes the focus from a button that may be over with its deed. */
  readonly near: RefObject<HTMLElement | null>;
}

export function HandButtons({ history, today, buttons: given, note = '', isListed = false, near }: HandButtonsProps) {
  const id = useId();
  const isClosed = useWilt(({ limit }) => limit !== null && (history.dates[today] ?? '') >= limit);
  const isFast = useIsLocked('interventions.list');
  const buttons = given.map((button) => ({ ...button, hindrance: button.hindrance ?? (isFast ? ('locked' as const) : isClosed ? ('not open yet' as const) : null) }));
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
        {[...reasons, canDo && !isListed ? tomorrowNote(history.dates[today + 1] ?? '') : '', canDo ? note : ''].filter(Boolean).join(' ')}
      </p>
    </div>
  );
}

const deeds = chunk(() => import('./DeedList.tsx'));

interface QuickDeedsProps {
  readonly history: History;
  readonly today: number;
  readonly summary: RefObject<HTMLElement | null>;
}

/** All that can be done, folded away. */
export function QuickDeeds({ history, today, summary }: QuickDeedsProps) {
  return (
    <Shown part="deeds">
    <Disclosure className="hand-quick" summary={OPERATIONS.byHand} summaryRef={summary}>
      {() => <Later chunk={deeds}>{({ DeedList }) => <DeedList history={history} today={today} near={summary} />}</Later>}
    </Disclosure>
    </Shown>
  );
}
