/** A number as a slider and as digits to type. What can't be used is refused in a sentence and the old value stays. */
import { useState, type KeyboardEvent } from 'react';
import type { NumberDomain } from '../../scenario/field.ts';
import { allowedText } from '../../text/allowed.ts';
import { plain } from '../../text/numbers.ts';
import { ambiguity, refusal } from '../../text/settings.ts';
import { commandOf, moveOf } from '../kit/keys.ts';
import { nudged, POSITIONS, positionOf, valueAtPosition } from './slide-rule.ts';
import { readTyped } from '../../scenario/typedNumber.ts';

interface NumberControlProps {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly describedBy: string;
  readonly disabled?: boolean;
  readonly domain: NumberDomain;
  readonly value: number;
  readonly parse: (text: string) => number | undefined;
  readonly onChange: (value: number) => void;
  /** Called with a sentence where a text can't be used, and with '' where one can. */
  readonly onRefuse: (sentence: string) => void;
}

export function NumberControl({ id, name, unit, describedBy, disabled = false, domain, value, parse, onChange, onRefuse }: NumberControlProps) {
  const [draft, setDraft] = useState<string | null>(null);

  const settleOn = (next: number) => {
    onRefuse('');
    setDraft(null);
    if (next !== value) onChange(next);
  };
  const settle = () => {
    if (draft === null) return;
    const read = readTyped(draft, parse);
    if (read.kind === 'value') {
      settleOn(read.value);
      return;
    }
    setDraft(null);
    onRefuse(read.kind === 'ambiguous' ? ambiguity(draft.trim(), read.readings, plain(value)) : refusal(draft.trim(), name, allowedText(domain, unit)));
  };
  const onTextKey = (event: KeyboardEvent) => {
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
    settleOn(nudged(domain, value, move.direction, move.stride === 'leap'));
  };
  const onSliderKey = (event: KeyboardEvent) => {
    const move = moveOf(event);
    // To the ends it goes by itself.
    if (move === null || move.stride === 'end') return;
    event.preventDefault();
    settleOn(nudged(domain, value, move.direction, move.stride === 'page'));
  };

  return (
    <span className="number">
      <input
        type="range"
        className="number-slider"
        disabled={disabled}
        min={0}
        max={POSITIONS}
        step={1}
        value={positionOf(domain, value)}
        style={{ ['--share' as string]: `${positionOf(domain, value) / (POSITIONS / 100)}%` }}
        aria-label={name}
        aria-describedby={describedBy}
        aria-valuetext={unit === '' ? plain(value) : `${plain(value)} ${unit}`}
        onChange={(event) => settleOn(valueAtPosition(domain, event.target.valueAsNumber))}
        onKeyDown={onSliderKey}
      />
      <input
        id={id}
        type="text"
        className="number-text"
        disabled={disabled}
        inputMode={domain.integer ? 'numeric' : 'decimal'}
        autoComplete="off"
        spellCheck={false}
        size={6}
        aria-describedby={describedBy}
        value={draft ?? String(value)}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={settle}
        onKeyDown={onTextKey}
      />
      <span className="number-unit quiet">{unit}</span>
    </span>
  );
}
