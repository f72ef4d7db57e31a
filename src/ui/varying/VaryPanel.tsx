/** Vary one setting. It is open where the link says what is varied; opened by hand it begins with the first question. */
import { QUESTIONS } from '../../scenario/questions.ts';
import { DEFAULT_VIEW } from '../../scenario/view.ts';
import { chunk } from '../kit/chunk.ts';
import { Panel } from '../panel/Panel.tsx';
import { actions, useWilt, wiltNow } from '../wilt.ts';

const VARY_KEYS = ['vary', 'vary.in', 'vary.by', 'vary.seeds'] as const;

const varying = chunk(() => import('./Varying.tsx'));

export function VaryPanel() {
  const isOpen = useWilt((state) => state.view.vary !== null);
  const toggled = (opens: boolean) => {
    // What a link opens is said to have been opened, too.
    if (opens === (wiltNow().view.vary !== null)) return;
    if (opens) actions.setView('vary', QUESTIONS.rate);
    else for (const key of VARY_KEYS) actions.setView(key, DEFAULT_VIEW[key]);
  };
  return (
    <Panel name="varying" chunk={varying} control={{ isOpen, onToggle: toggled }}>
      {({ Varying }) => <Varying />}
    </Panel>
  );
}
