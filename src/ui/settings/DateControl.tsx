/** A civil date in the browser's own date field. Half-typed dates wait; what can't be used is refused in a sentence. */
import { useState } from 'react';
import { refusal } from '../../text/settings.ts';

interface DateControlProps {
  readonly id: string;
  readonly name: string;
  readonly describedBy: string;
  readonly min: string;
  readonly max: string;
  readonly allowed: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onRefuse: (sentence: string) => void;
}

export function DateControl({ id, name, describedBy, min, max, allowed, value, onChange, onRefuse }: DateControlProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const fits = (date: string) => date !== '' && date >= min && date <= max;
  return (
    <input
      id={id}
      type="date"
      className="date"
      required
      min={min}
      max={max}
      aria-describedby={describedBy}
      value={draft ?? value}
      onChange={(event) => {
        const date = event.target.value;
        setDraft(fits(date) ? null : date);
        if (!fits(date)) return;
        onRefuse('');
        if (date !== value) onChange(date);
      }}
      onBlur={(event) => {
        if (draft === null) return;
        setDraft(null);
        onRefuse(refusal(event.target.value, name, allowed));
      }}
    />
  );
}
