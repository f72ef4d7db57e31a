/** The handles as numbers to type: a table of fields, a row a date. What can't be used is said in a sentence. */
import { useState, type KeyboardEvent } from 'react';
import { ambiguity, refusal } from '../../text/settings.ts';
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { dayMonth } from '../../text/dates.ts';
import { broughtInto, DRAWING, handleName, handleRange, handleValue } from '../../text/drawing.ts';
import { Disclosure } from '../../ui/kit/Disclosure.tsx';
import { commandOf, moved, moveOf, type Strides } from '../../ui/kit/keys.ts';
import { TableFrame } from '../../ui/kit/TableFrame.tsx';
import { SIDES, type Side } from '../chapter.ts';
import type { Drawing } from './prediction.ts';
import { typedHandle } from './typed-handle.ts';

/** In bouquets. */
const STRIDES: Strides = { step: 1, leap: 10, page: 10 };

interface HandleFieldsProps {
  readonly dates: readonly string[];
  readonly most: number;
  readonly drawing: Drawing;
  readonly onSet: (side: Side, at: number, value: number | null) => void;
}

export function HandleFields({ dates, most, drawing, onSet }: HandleFieldsProps) {
  const [refused, setRefused] = useState('');
  return (
    <Disclosure className="chart-numbers drawing-numbers" summary={DRAWING.typeIt} keeps>
      {() => (
        <>
          <TableFrame label={DRAWING.fields}>
            <table>
              <caption>{DRAWING.fields}</caption>
              <thead>
                <tr>
                  <th scope="col">{DRAWING.date}</th>
                  {SIDES.map((side) => (
                    <th key={side} scope="col" className={`of is-${side}`}>
                      {CONTENDER_WORDS[side]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {dates.map((iso, at) => (
                  <tr key={iso}>
                    <th scope="row">{dayMonth(iso)}</th>
                    {SIDES.map((side) => (
                      <td key={side}>
                        <HandleField name={handleName(side, iso)} most={most} value={drawing[side][at] ?? null} onSet={(value) => onSet(side, at, value)} onSay={setRefused} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
          {/* There from the start, so that what comes into it is read out. */}
          <p className="drawing-refused" role="status">
            {refused}
          </p>
        </>
      )}
    </Disclosure>
  );
}

interface HandleFieldProps {
  readonly name: string;
  readonly most: number;
  readonly value: number | null;
  readonly onSet: (value: number | null) => void;
  readonly onSay: (sentence: string) => void;
}

function HandleField({ name, most, value, onSet, onSay }: HandleFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const settle = () => {
    if (draft === null) return;
    setDraft(null);
    const typed = typedHandle(draft, most);
    switch (typed.kind) {
      case 'nothing':
        onSay('');
        onSet(null);
        break;
      case 'value':
      case 'brought':
        onSay(typed.kind === 'value' ? '' : broughtInto(draft, most, typed.value));
        onSet(typed.value);
        break;
      case 'refused':
        onSay(refusal(draft.trim(), name, handleRange(most)));
        break;
      case 'ambiguous':
        onSay(ambiguity(draft.trim(), typed.readings, handleValue(value)));
        break;
    }
  };
  const onKey = (event: KeyboardEvent) => {
    const command = commandOf(event);
    if (command === 'settle') settle();
    if (command === 'leave' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
    }
    // Up and down change the number; along the text they move the caret.
    const move = moveOf(event);
    if (move?.axis !== 'across') return;
    event.preventDefault();
    setDraft(null);
    onSay('');
    onSet(moved(move, value ?? 0, 0, most, STRIDES));
  };
  return (
    <input
      type="text"
      className="drawing-number"
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      size={4}
      aria-label={name}
      value={draft ?? (value === null ? '' : String(value))}
      onChange={(event) => {
        setDraft(event.target.value);
        // What is plainly a handle is drawn as it is typed, so that the last one needs no leaving to count.
        const typed = typedHandle(event.target.value, most);
        if (typed.kind === 'value') onSet(typed.value);
      }}
      onBlur={settle}
      onKeyDown={onKey}
    />
  );
}
