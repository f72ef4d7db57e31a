/** A choice of the dialog with its name before it, and a box to tick. */
import type { ReactNode } from 'react';

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, words: string])[];
  readonly onChoose: (value: T) => void;
  /** Further options in groups. */
  readonly groups?: readonly (readonly [label: string, options: readonly (readonly [value: T, words: string])[]])[];
}

export function Choice<T extends string>({ name, value, options, onChoose, groups }: ChoiceProps<T>) {
  const all = [...options, ...(groups ?? []).flatMap(([, each]) => each)];
  return (
    <label className="share-choice">
      <span>{name}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = all.find(([option]) => option === event.target.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        <Options of={options} />
        {(groups ?? []).map(([label, of]) => (
          <optgroup key={label} label={label}>
            <Options of={of} />
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function Options({ of }: { readonly of: readonly (readonly [value: string, words: string])[] }) {
  return of.map(([option, words]) => (
    <option key={option} value={option}>
      {words}
    </option>
  ));
}

interface TickProps {
  readonly words: string;
  readonly isOn: boolean;
  readonly onTick: (isOn: boolean) => void;
}

export function Tick({ words, isOn, onTick }: TickProps) {
  return (
    <label className="share-tick">
      <input type="checkbox" checked={isOn} onChange={(event) => onTick(event.target.checked)} />
      <span>{words}</span>
    </label>
  );
}

/** Boxes that belong together. */
export function Ticks({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  return (
    <fieldset className="share-ticks">
      <legend>{legend}</legend>
      <div>{children}</div>
    </fieldset>
  );
}
