/** Choosing among words: one of a few, or any of them. */
import { useId } from 'react';

/** More options than this go into a list to pick from. */
const MOST_WORDS = 3;

interface ChoiceControlProps {
  readonly id: string;
  readonly describedBy: string;
  readonly labelledBy: string;
  readonly options: readonly string[];
  readonly words: Readonly<Record<string, string>>;
  readonly value: string;
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
}

export function ChoiceControl({ id, describedBy, labelledBy, options, words, value, disabled = false, onChange }: ChoiceControlProps) {
  const group = useId();
  if (options.length > MOST_WORDS) {
    return (
      <select id={id} className="choice-list" aria-describedby={describedBy} disabled={disabled} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {words[option] ?? option}
          </option>
        ))}
      </select>
    );
  }
  return (
    <span className="choice" role="radiogroup" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" name={group} disabled={disabled} checked={value === option} onChange={() => onChange(option)} />
          <span>{words[option] ?? option}</span>
        </label>
      ))}
    </span>
  );
}

interface FlagsControlProps {
  readonly describedBy: string;
  readonly labelledBy: string;
  readonly options: readonly string[];
  readonly words: Readonly<Record<string, string>>;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

export function FlagsControl({ describedBy, labelledBy, options, words, value, onChange }: FlagsControlProps) {
  return (
    <span className="flags" role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {options.map((option) => (
        <label key={option}>
          <input
            type="checkbox"
            checked={value.includes(option)}
            onChange={(event) => onChange(options.filter((each) => (each === option ? event.target.checked : value.includes(each))))}
          />
          <span>{words[option] ?? option}</span>
        </label>
      ))}
    </span>
  );
}
