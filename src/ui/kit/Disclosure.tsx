/**
 * What opens where it stands: a native `details`. What it holds is made when it is opened and forgotten when it is closed,
 * so that nothing is drawn that nobody sees.
 */
import { use, useState, type ReactElement, type ReactNode, type Ref } from 'react';
import { AloneContext } from './alone.ts';

interface DisclosureProps {
  readonly className?: string;
  readonly summary: ReactNode;
  /** Where the focus may be sent. */
  readonly summaryRef?: Ref<HTMLElement>;
  /** Open at first; a function is asked once. */
  readonly isOpen?: boolean | (() => boolean);
  /** Open where this says so, whoever presses: what was pressed is told. */
  readonly control?: { readonly isOpen: boolean; readonly onToggle: (opens: boolean) => void } | undefined;
  /** What it holds stays while it is closed, as it was left. */
  readonly keeps?: boolean;
  readonly children: () => ReactElement;
}

export function Disclosure({ className, summary, summaryRef, isOpen: isOpenAtFirst = false, control, keeps = false, children }: DisclosureProps) {
  const [own, setOwn] = useState(isOpenAtFirst);
  const isAlone = use(AloneContext);
  const [isOpen, setOpen] = control ? [control.isOpen, control.onToggle] : [own, setOwn];
  // What stands alone is open; what opens within it is not.
  if (isAlone)
    return (
      <AloneContext value={false}>
        <section className={className}>
          <header className="alone-head">{summary}</header>
          {children()}
        </section>
      </AloneContext>
    );
  return (
    <details
      className={className}
      open={isOpen}
      onToggle={(event) => {
        // Not of a disclosure within.
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
    >
      <summary ref={summaryRef}>{summary}</summary>
      {(isOpen || keeps) && children()}
    </details>
  );
}
