/** The name field: what is typed stays as it is typed; what is kept is one clean line of it. */
import { useId, useState } from 'react';
import { REPORT } from '../../text/report.ts';
import { LONGEST } from '../progress/record.ts';

export function Name({ name, onName }: { readonly name: string; readonly onName: (name: string) => void }) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <p className="report-name">
      <label htmlFor={id}>{REPORT.name}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={LONGEST.name * 2}
        value={typed ?? name}
        onChange={(event) => {
          setTyped(event.target.value);
          onName(event.target.value);
        }}
        onBlur={() => setTyped(null)}
      />
    </p>
  );
}
