/**
 * Where a part of the page stands whose code comes in a chunk: at once if it is here, else its place is kept until it
 * is. Where it cannot be had that is said, with a way to try again.
 */
import { useEffect, useRef, useSyncExternalStore, type ReactElement } from 'react';
import { SHELL } from '../../text/shell.ts';
import type { Chunk } from './chunk.ts';
import { Part } from './Part.tsx';
import './later.css';
import './notice.css';

interface LaterProps<Module> {
  readonly chunk: Chunk<Module>;
  readonly children: (module: Module) => ReactElement;
}

export function Later<Module>({ chunk, children }: LaterProps<Module>) {
  const state = useSyncExternalStore(chunk.subscribe, chunk.state);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => void chunk.load(), [chunk]);
  const retry = () => {
    // The button goes; the focus stays in its place, where the part will stand.
    place.current?.focus();
    void chunk.load();
  };
  return (
    <div className={`later later-${state.kind}`} ref={place} tabIndex={-1} aria-busy={state.kind === 'coming'}>
      {state.kind === 'here' ? (
        <Part>{children(state.module)}</Part>
      ) : state.kind === 'failed' ? (
        <div className="notice notice-alarm" role="alert">
          <p>{SHELL.missing}</p>
          <button type="button" className="press" onClick={retry}>
            {SHELL.tryAgain}
          </button>
        </div>
      ) : (
        <p className="later-wait quiet">{SHELL.coming}</p>
      )}
    </div>
  );
}
