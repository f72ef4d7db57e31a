/** Choices set as words of the page: a native select for one of several values, radio buttons for the lens. */
import { useId } from 'react';
import './options.css';

interface WordSelectProps<T extends string> {
  readonly name: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, words: string])[];
  readonly onChoose: (value: T) => void;
}

export function WordSelect<T extends string>({ name, value, options, onChoose }: WordSelectProps<T>) {
  return (
    <label className="word-select">
      <span className="unseen">{name}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find(([option]) => option === event.target.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** One of a few words; the chosen one is underlined. Arrow keys move among them, as in any radio group. */
export function WordChoice<T extends string>({ name, value, options, onChoose }: WordSelectProps<T>) {
  const group = useId();
  return (
    <fieldset className="word-choice">
      <legend className="unseen">{name}</legend>
      {options.map(([option, words]) => (
        <label key={option}>
          <input type="radio" name={group} value={option} checked={option === value} onChange={() => onChoose(option)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
