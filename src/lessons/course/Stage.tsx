/** The parts of the page that a screen shows, and no others. */
import { useEffect, useRef } from 'react';
import { Part } from '../../ui/kit/Part.tsx';
import { useWilt } from '../../ui/wilt.ts';
import { SHOWN, type Shown } from '../chapter.ts';
import { PARTS } from './parts.tsx';

interface StageProps {
  readonly show: readonly Shown[];
  /** The screen that shows them. */
  readonly screen: string;
}

export function Stage({ show, screen }: StageProps) {
  const isAnew = useWilt((state) => state.isAnew || state.history === null);
  const shown = new Set(show);
  const names = SHOWN.filter((name) => shown.has(name));
  const controls = names.filter((name) => name === 'hand' || name === 'contenders').map((name) => `stage-${name}`);
  return (
    <div className={['stage', isAnew ? 'stage-anew' : '', ...controls].filter(Boolean).join(' ')}>
      {names.map((name) => {
        if (name === 'hand' || name === 'contenders') return null;
        const Shows = PARTS[name];
        return (
          <Part key={name}>
            <Shows />
          </Part>
        );
      })}
      <Opens key={screen} />
    </div>
  );
}

/** What a screen shows is to be seen, not to be opened first; closed by the student it stays closed. */
function Opens() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    for (const panel of here.current?.parentElement?.querySelectorAll<HTMLDetailsElement>('details.panel, details.day') ?? []) panel.open = true;
  }, []);
  return <span ref={here} hidden />;
}
