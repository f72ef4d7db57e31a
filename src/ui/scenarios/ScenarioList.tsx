/** The ready-made scenarios: one opens, the year changes, and the next is at hand. */
import { useRef, useState } from 'react';
import { preset, PRESET_NAMES, type PresetName } from '../../scenario/presets.ts';
import { valueAt, type Scenario } from '../../scenario/scenario.ts';
import type { History } from '../../simulation/history.ts';
import { PRESET_WORDS, SCENARIOS, told, toldInTheMiddle, type Sentence } from '../../text/presets.ts';
import { HeldSetting } from '../kit/Shown.tsx';
import { keepsFrom } from '../../store/locks.ts';
import { SHELL } from '../../text/shell.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { useSay } from '../kit/say.ts';
import { actions, useWilt, wiltNow } from '../wilt.ts';
import { useOtherYears } from '../years/other-years.ts';
import { YearsControl } from '../years/YearsControl.tsx';
import { figureOver } from './figures.ts';
import { presetShown } from '../exports/shown-preset.ts';
import { plainWords, type Words } from '../../text/words.ts';
import { Said } from '../kit/Said.tsx';
import './scenarios.css';

export function ScenarioList() {
  const shown = presetShown(useWilt((state) => state.scenario));
  return (
    <>
      <p className="scenarios-intro quiet">
        <Said>{SCENARIOS.intro}</Said>
      </p>
      <ol className="scenarios-list">
        {PRESET_NAMES.map((name) => (
          <Entry key={name} name={name} shown={shown.name === name ? (shown.exact ? 'exact' : 'changed') : 'no'} />
        ))}
      </ol>
    </>
  );
}

interface EntryProps {
  readonly name: PresetName;
  readonly shown: 'no' | 'exact' | 'changed';
}

function Entry({ name, shown }: EntryProps) {
  const words = PRESET_WORDS[name];
  const isFast = useWilt(({ scenario, view }) => keepsFrom(view.lock, scenario, preset(name).scenario));
  return (
    <li className={shown === 'no' ? 'scenario' : 'scenario scenario-shown'} aria-current={shown === 'no' ? undefined : true}>
      <h3 tabIndex={shown === 'no' ? undefined : -1}>{words.name}</h3>
      <p>
        <Said>{told(words.story)}</Said>
      </p>
      {shown !== 'no' && (
        <>
          <p>
            <b>{`${SCENARIOS.lookFor} `}</b>
            <span>
              <Said>{told(words.lookFor)}</Said>
            </span>
          </p>
          <Disclosure className="scenario-answer" summary={SCENARIOS.answer}>
            {() => <Answer answer={words.answer} isExact={shown === 'exact'} />}
          </Disclosure>
        </>
      )}
      {shown !== 'no' && words.next.length > 0 && <NextSteps name={name} />}
      <p className="scenario-line">
        {shown === 'exact' ? (
          <i>{SCENARIOS.shown}</i>
        ) : (
          <>
            {shown === 'changed' && <i>{SCENARIOS.changed}</i>}
            <button type="button" className="word" disabled={isFast} title={isFast ? SHELL.locked : undefined} aria-label={`${shown === 'changed' ? SCENARIOS.restore : SCENARIOS.open}: ${words.name}`} onClick={() => actions.openPreset(name)}>
              {shown === 'changed' ? SCENARIOS.restore : SCENARIOS.open}
            </button>
          </>
        )}
      </p>
    </li>
  );
}

/** What holds in the median only is shown over other years once they have been run: of the settings as they came, or the figures would be another scenario's. */
function Answer({ answer, isExact }: { readonly answer: readonly Sentence[]; readonly isExact: boolean }) {
  const history = useWilt((state) => state.history);
  return history && isExact ? <AnswerInYears answer={answer} history={history} /> : <InWords>{toldInTheMiddle(answer, () => null)}</InWords>;
}

function AnswerInYears({ answer, history }: { readonly answer: readonly Sentence[]; readonly history: History }) {
  const years = useOtherYears(history);
  return (
    <>
      <InWords>{toldInTheMiddle(answer, (figure) => years && figureOver(years, history.dates, figure))}</InWords>
      {years === null && (
        <p>
          <YearsControl />
        </p>
      )}
    </>
  );
}

function InWords({ children }: { readonly children: Words }) {
  return (
    <p>
      <Said>{children}</Said>
    </p>
  );
}

/** The scenario is then the one that was stepped to. */
function Done({ done }: { readonly done: readonly Sentence[] }) {
  const history = useWilt((state) => state.history);
  return history ? <DoneInYears done={done} history={history} /> : <Said>{toldInTheMiddle(done, () => null)}</Said>;
}

function DoneInYears({ done, history }: { readonly done: readonly Sentence[]; readonly history: History }) {
  const years = useOtherYears(history);
  return <Said>{toldInTheMiddle(done, (figure) => years && figureOver(years, history.dates, figure))}</Said>;
}

function NextSteps({ name }: { readonly name: PresetName }) {
  const scenario = useWilt((state) => state.scenario);
  const history = useWilt((state) => state.history);
  const list = useRef<HTMLUListElement>(null);
  const [pressed, setPressed] = useState<{ readonly done: readonly Sentence[]; readonly scenario: Scenario } | null>(null);
  // Once the year is worked out that it is about.
  useSay(pressed !== null && pressed.scenario === history?.scenario ? plainWords(toldInTheMiddle(pressed.done, () => null)) : '', history, 'answer');
  return (
    <ul ref={list} tabIndex={-1} className="scenario-next" aria-label={SCENARIOS.tryNext}>
      {PRESET_WORDS[name].next.map(({ path, value, words, done }) => (
        <li key={words}>
          {valueAt(scenario, path) === value ? (
            <Done done={done} />
          ) : (
            <HeldSetting path={path}>
            <button
              type="button"
              className="press"
              onClick={() => {
                list.current?.focus({ preventScroll: true });
                actions.change(path, value);
                setPressed({ done, scenario: wiltNow().scenario });
              }}
            >
              {words}
            </button>
            </HeldSetting>
          )}
        </li>
      ))}
    </ul>
  );
}
