/** Opens a saved course: at once where there is none here, else after asking what is to become of the one that is here. */
import { useId, useRef, useState } from 'react';
import { progressProblem } from '../../text/progress.ts';
import { REPORT } from '../../text/report.ts';
import type { ProgressActions } from '../progress/progress.ts';
import { isProgress, type Problem } from '../progress/repair.ts';

interface OpenFileProps {
  /** Whether there is something here that a file would take the place of. */
  readonly asks: boolean;
  readonly onLoad: ProgressActions['load'];
}

export function OpenFile({ asks, onLoad }: OpenFileProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [waiting, setWaiting] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly Problem[] | null>(null);
  const load = (text: string, how: 'replace' | 'merge') => {
    setWaiting(null);
    setProblems(onLoad(text, how));
  };
  const read = async (file: File | undefined) => {
    if (!file) return;
    const text = await file.text();
    // The same file may be chosen once more.
    if (field.current) field.current.value = '';
    if (asks && isProgress(text)) setWaiting(text);
    else load(text, 'replace');
  };
  return (
    <>
      <span className="report-open">
        <label htmlFor={id} className="press">
          {REPORT.open}
        </label>
        <input id={id} ref={field} type="file" accept=".json,application/json" onChange={(event) => void read(event.target.files?.[0])} />
      </span>
      {waiting !== null && (
        <div className="report-ask" role="alert">
          <p>{REPORT.both}</p>
          <p>
            <button type="button" className="press" onClick={() => load(waiting, 'merge')}>
              {REPORT.merge}
            </button>
            <button type="button" className="press" onClick={() => load(waiting, 'replace')}>
              {REPORT.replace}
            </button>
            <button type="button" className="press" onClick={() => setWaiting(null)}>
              {REPORT.leave}
            </button>
          </p>
          <p className="quiet">{REPORT.mergeHelp}</p>
        </div>
      )}
      <div className="report-said" role="status">
        {problems !== null && problems.length > 0 && (
          <ul>
            {problems.map((problem) => (
              <li key={JSON.stringify(problem)}>{progressProblem(problem)}</li>
            ))}
          </ul>
        )}
        {problems?.length === 0 && <p>{REPORT.opened}</p>}
      </div>
    </>
  );
}
