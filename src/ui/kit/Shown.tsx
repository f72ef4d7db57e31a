/** What the link that was opened takes away from the page, and what it holds fast: the one is not there, the other can be seen and not used. */
import { Fragment, type ReactElement } from 'react';
import type { Hideable } from '../../scenario/frames.ts';
import type { ScenarioKey } from '../../scenario/scenario.ts';
import type { ViewKey } from '../../scenario/view.ts';
import { SHELL } from '../../text/shell.ts';
import { useIsHidden, useIsLocked, useIsLockedView } from '../wilt.ts';
import './shown.css';

export function Shown({ part, children }: { readonly part: Hideable; readonly children: ReactElement | false }) {
  return useIsHidden(part) ? null : <Fragment key="free">{children}</Fragment>;
}

interface HeldProps {
  readonly is: boolean;
  readonly children: ReactElement | false;
}

/** A browser's own fieldset: whatever control stands in it can't be used. */
export function Held({ is, children }: HeldProps) {
  return is ? (
    <fieldset className="held-fast" disabled title={SHELL.locked} aria-label={SHELL.locked}>
      {children}
    </fieldset>
  ) : (
    <Fragment key="free">{children}</Fragment>
  );
}

/** Holds a setting's control fast where the link does. */
export function HeldSetting({ path, children }: { readonly path: ScenarioKey; readonly children: ReactElement | false }) {
  return <Held is={useIsLocked(path)}>{children}</Held>;
}

/** The same for a choice of the view; `at` is today. */
export function HeldView({ view, children }: { readonly view: ViewKey; readonly children: ReactElement | false }) {
  return <Held is={useIsLockedView(view)}>{children}</Held>;
}
