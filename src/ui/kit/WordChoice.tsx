/** One of a few words; the chosen one is underlined. Arrow keys move among them, as in any radio group. */
import { useId } from 'react';
import type { WordSelectProps } from './WordSelect.tsx';
import './words.css';

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
