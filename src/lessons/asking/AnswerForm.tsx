/** A question as it is answered: its options, how sure one is, and the ways on. What is still missing is said. */
import { useId, useState } from 'react';
import { ASKING, confidenceWords } from '../../text/asking.ts';
import { plainWords } from '../../text/words.ts';
import type { Question } from '../chapter.ts';
import { CONFIDENCES, type Confidence, type Given } from '../progress/record.ts';
import { Sentences } from './Sentences.tsx';

interface AnswerFormProps {
  readonly question: Question;
  /** It was asked in an earlier chapter too. */
  readonly isAgain: boolean;
  readonly onAnswer: (given: Given) => void;
}

export function AnswerForm({ question, isAgain, onAnswer }: AnswerFormProps) {
  const id = useId();
  const [option, setOption] = useState<string | null>(null);
  const [confidence, setConfidence] = useState<Confidence | null>(null);
  const missing = option === null ? ASKING.chooseFirst : confidence === null ? ASKING.sayHowSure : '';
  return (
    <form
      className="asking-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (option !== null && confidence !== null) onAnswer({ option, confidence });
      }}
    >
      {isAgain && <p className="quiet">{ASKING.again}</p>}
      <fieldset className="asking-options">
        <legend>
          <Sentences>{question.asks}</Sentences>
        </legend>
        {question.options.map(({ id: each, says }) => (
          <label key={each} className="asking-option">
            <input type="radio" name={`${id}option`} value={each} checked={each === option} onChange={() => setOption(each)} />
            {/* A term would be a button within a label; once it is answered it is one. */}
            <span>{plainWords(says)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="asking-sure">
        <legend>{ASKING.howSure}</legend>
        {CONFIDENCES.map((step) => (
          <label key={step} className="asking-option">
            <input type="radio" name={`${id}sure`} value={step} checked={step === confidence} onChange={() => setConfidence(step)} />
            <span>{confidenceWords(step)}</span>
          </label>
        ))}
      </fieldset>
      <div className="asking-ways">
        <button type="submit" className="press press-dark" disabled={missing !== ''} aria-describedby={`${id}missing`}>
          {ASKING.answer}
        </button>
        <button type="button" className="press" onClick={() => onAnswer('not-sure')}>
          {ASKING.notSure}
        </button>
        <button type="button" className="press" onClick={() => onAnswer('skipped')}>
          {ASKING.skip}
        </button>
        <p id={`${id}missing`} className="asking-missing quiet">
          {missing === '' ? ASKING.ready : missing}
        </p>
      </div>
    </form>
  );
}
