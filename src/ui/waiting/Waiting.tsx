/** What a frame shows until it comes into view: which year it will be, and when it starts. */
import { SHELL } from '../../text/shell.ts';
import { chunk } from '../kit/chunk.ts';
import { Later } from '../kit/Later.tsx';
import './waiting.css';

/** It knows the words of all ready-made years, and most pages never wait. */
const year = chunk(() => import('./WaitingYear.tsx'));

export function Waiting() {
  return (
    <main className="waiting" data-run="waiting">
      <p className="waiting-title">{SHELL.title}</p>
      <Later chunk={year}>{({ WaitingYear }) => <WaitingYear />}</Later>
      <p className="quiet">{SHELL.waits}</p>
    </main>
  );
}
