/** What is varied: a ready-made question or any other setting, and the values, as text that can be changed. */
import { useId, useState } from 'react';
import { readValues } from './values.ts';
import { QUESTION_NAMES, QUESTIONS } from '../../scenario/questions.ts';
import { suggestedValues } from '../../scenario/suggestedValues.ts';
import { entryOf, isVaried, valueText, type VariedKey, type Vary } from '../../scenario/vary.ts';
import { GROUP_WORDS, wordsFor } from '../../text/fields.ts';
import { QUESTION_WORDS, stillRun, variedValue, VARYING } from '../../text/varying.ts';
import { commandOf } from '../kit/keys.ts';
import { GROUPS } from '../settings/groups.ts';
import { actions, useWilt, wiltNow } from '../wilt.ts';

export function Asked({ vary }: { readonly vary: Vary }) {
  const question = QUESTION_NAMES.find((name) => QUESTIONS[name].path === vary.path);
  return (
    <>
      <div className="varying-questions" role="group" aria-label={VARYING.questions}>
        {QUESTION_NAMES.map((name) => (
          <button key={name} type="button" className="word" aria-pressed={name === question} onClick={() => actions.setView('vary', QUESTIONS[name])}>
            {QUESTION_WORDS[name]}
          </button>
        ))}
      </div>
      <div className="varying-asked">
        <label className="varying-choice">
          <span>{VARYING.setting}</span>
          <select className="choice-list" value={vary.path} onChange={(event) => choose(event.target.value as VariedKey)}>
            {GROUPS.map(({ id, few, more }) => {
              const paths = [...few, ...more].filter(isVaried);
              return paths.length === 0 ? null : (
                <optgroup key={id} label={GROUP_WORDS[id].title}>
                  {paths.map((path) => (
                    <option key={path} value={path}>
                      {wordsFor(path).name}
                    </option>
                  ))}
                </optgroup>
              );
            })}
          </select>
        </label>
        {entryOf(vary.path).field.domain.kind === 'number' ? <Values key={vary.path} vary={vary} /> : <p className="varying-fixed">{vary.values.map((value) => variedValue(vary.path, value)).join(', ')}</p>}
      </div>
    </>
  );
}

function choose(path: VariedKey): void {
  const ready = QUESTION_NAMES.map((name) => QUESTIONS[name]).find((each) => each.path === path);
  actions.setView('vary', ready ?? { path, values: suggestedValues(wiltNow().scenario, path) });
}

/** What is typed in place of values, and why it was refused, if it was. */
interface Draft {
  readonly of: Vary;
  readonly text: string;
  readonly refused: string;
}

/** Numbers as text. What cannot be used is refused in a sentence: it stays to be mended, and the values stay what they were. */
function Values({ vary }: { readonly vary: Vary }) {
  const id = useId();
  const [draft, setDraft] = useState<Draft | null>(null);
  const scenario = useWilt((state) => state.scenario);
  const suggested = { path: vary.path, values: suggestedValues(scenario, vary.path) };
  const text = (each: Vary) => each.values.map((value) => valueText(each, value)).join('  ');
  const { unit } = wordsFor(vary.path);
  // Typed before there were other values it is forgotten.
  const typed = draft?.of === vary ? draft : null;
  const refused = typed?.refused ?? '';
  const settle = () => {
    if (!typed) return;
    const read = readValues(vary.path, typed.text);
    if ('problem' in read) {
      setDraft({ ...typed, refused: stillRun(read.problem, text(vary)) });
      return;
    }
    setDraft(null);
    if (text(read.vary) !== text(vary)) actions.setView('vary', read.vary);
  };
  return (
    <div className="varying-values">
      <label className="varying-choice">
        <span>{VARYING.values}</span>
        <input
          type="text"
          className="number-text varying-text"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={id}
          aria-invalid={refused !== ''}
          value={typed?.text ?? text(vary)}
          onChange={(event) => setDraft({ of: vary, text: event.target.value, refused })}
          onBlur={settle}
          onKeyDown={(event) => {
            const command = commandOf(event);
            if (command === 'settle') settle();
            if (command === 'leave' && typed) {
              event.stopPropagation();
              setDraft(null);
            }
          }}
        />
        {unit !== '' && <span className="quiet">{unit}</span>}
      </label>
      <span id={id} className="unseen">
        {VARYING.valuesHelp}
      </span>
      <button
        type="button"
        className="word"
        disabled={!typed && text(suggested) === text(vary)}
        onClick={() => {
          setDraft(null);
          actions.setView('vary', suggested);
        }}
      >
        {VARYING.suggested}
      </button>
      {refused !== '' && (
        <p className="setting-refused" role="alert">
          {refused}
        </p>
      )}
    </div>
  );
}
