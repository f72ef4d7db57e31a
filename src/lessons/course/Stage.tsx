/** The parts of the page that a screen shows, and no others. */
import { Part } from '../../ui/kit/Part.tsx';
import { useWilt } from '../../ui/wilt.ts';
import { SHOWN, type Shown } from '../chapter.ts';
import { PARTS } from './parts.tsx';

export function Stage({ show }: { readonly show: readonly Shown[] }) {
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
    </div>
  );
}
