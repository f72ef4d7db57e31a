/**
 * A part of the page by itself: where it cannot be drawn (an extension has moved its elements, or we have erred) a sentence
 * stands in its place with a way on, and the rest of the page stays.
 */
import { useRef, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { SHELL } from '../../text/shell.ts';
import './notice.css';

export function Part({ children }: { readonly children: ReactElement | false }) {
  return <ErrorBoundary FallbackComponent={BrokenPart}>{children}</ErrorBoundary>;
}

function BrokenPart({ resetErrorBoundary }: FallbackProps) {
  const place = useRef<HTMLDivElement>(null);
  const retry = () => {
    const parent = place.current?.parentElement;
    const before = place.current?.previousElementSibling;
    flushSync(resetErrorBoundary);
    // The button is gone; the focus goes on from what stands there now.
    const now = before ? before.nextElementSibling : parent?.firstElementChild;
    if (!(now instanceof HTMLElement)) return;
    if (!now.hasAttribute('tabindex')) now.tabIndex = -1;
    now.focus({ preventScroll: true });
  };
  return (
    <div ref={place} className="notice notice-alarm" role="alert">
      <p>{SHELL.broken}</p>
      <button type="button" className="press" onClick={retry}>
        {SHELL.tryAgain}
      </button>
    </div>
  );
}

/** Around all of the page, for what no part holds up. */
export function WholePage({ children }: { readonly children: ReactElement }) {
  return <ErrorBoundary fallback={<BrokenPage />}>{children}</ErrorBoundary>;
}

function BrokenPage() {
  return (
    <main className="page notice-whole">
      <p role="alert">{SHELL.brokenPage}</p>
      <button type="button" className="press" onClick={() => location.reload()}>
        {SHELL.reload}
      </button>
    </main>
  );
}
