/** A choice of one of several values, set as a word of the page: a native select. */
import './words.css';

export interface WordSelectProps<T extends string> {
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
