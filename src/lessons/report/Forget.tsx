/** Deletes the whole record, after saying what that means. */
import { useState } from 'react';
import { REPORT } from '../../text/report.ts';

export function Forget({ onForget }: { readonly onForget: () => void }) {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <button type="button" className="press" aria-expanded={asks} onClick={() => setAsks(!asks)}>
        {REPORT.forget}
      </button>
      {asks && (
        <div className="report-ask" role="alert">
          <p>{REPORT.forgetAsk}</p>
          <p>
            <button type="button" className="press" onClick={onForget}>
              {REPORT.forgetYes}
            </button>
            <button type="button" className="press" onClick={() => setAsks(false)}>
              {REPORT.forgetNo}
            </button>
          </p>
        </div>
      )}
    </>
  );
}
