/** An explanation in the student's own words: what is typed is handed over at every change, so that nothing is lost. */
import { useId, useState } from 'react';
import { charactersLeft } from '../../text/asking.ts';
import type { Paragraph } from '../chapter.ts';
import { LONGEST } from '../progress/record.ts';
import { Sentences } from './Sentences.tsx';
import './asking.css';

interface FreeTextProps {
  /** What is asked for. */
  readonly asks: Paragraph;
  /** What was written before. */
  readonly text: string;
  readonly onSave: (text: string) => void;
}

export function FreeText({ asks, text: before, onSave }: FreeTextProps) {
  const id = useId();
  // What is kept may be cleaner than what is typed, a trailing space away: the field has what was typed.
  const [text, setText] = useState(before);
  return (
    <div className="asking-free">
      <p id={id}>
        <Sentences>{asks}</Sentences>
      </p>
      <textarea
        aria-labelledby={id}
        rows={4}
        maxLength={LONGEST.explanation}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          onSave(event.target.value);
        }}
      />
      <p className="asking-left quiet">{charactersLeft(LONGEST.explanation - text.length)}</p>
      {/* On paper a field shows no more than its lines. */}
      <p className="asking-written">{text}</p>
    </div>
  );
}
