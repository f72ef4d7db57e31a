/** Today's date and what is near it: the heading of what stands alone. */
import { SHELL } from '../../text/shell.ts';
import { todaysWords } from '../../text/today.ts';
import { useWilt } from '../wilt.ts';

export function DateLine() {
  const history = useWilt((state) => (state.isAnew ? null : state.history));
  const today = useWilt((state) => state.today);
  const hasFailed = useWilt((state) => state.run.kind === 'failed');
  const words = history && todaysWords(history, today);
  return <h1 className="date-line">{words ? [words.date, words.near].filter(Boolean).join(', ') : hasFailed ? SHELL.nothing : SHELL.working}</h1>;
}
