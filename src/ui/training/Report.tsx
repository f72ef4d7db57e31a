/** What is told of how the static model was made: its candidates, its last check, its cost, and everything that makes it anew. */
import { memo } from 'react';
import { unmetCondition } from '../../scenario/counts.ts';
import type { History } from '../../simulation/history.ts';
import { longDate } from '../../text/dates.ts';
import { costLine, fixedLine, heldOutLine, retrainedLine, TRAINING, TRAINING_FIELDS, unvariedLine } from '../../text/training.ts';
import { Part } from '../kit/Part.tsx';
import { SaveModel } from '../models/SaveModel.tsx';
import type { Scene } from '../panel/use-scene.ts';
import { SettingField } from '../settings/SettingField.tsx';
import { actions, useWilt } from '../wilt.ts';
import { Bought } from './Bought.tsx';
import { Candidates } from './Candidates.tsx';
import { sentences } from '../../text/words.ts';
import { Said } from '../kit/Said.tsx';
import './training.css';

export function Report({ scene: { history, today }, earlier }: { readonly scene: Scene; readonly earlier: History | null }) {
  const { dates, servingStart } = history;
  return (
    <div className="training">
      <div className="training-seen">
        {today < servingStart ? (
          <p className="panel-note">{`${TRAINING.notMade} ${longDate(dates[servingStart] ?? '')}.`}</p>
        ) : (
          <>
            <Part>
              <Made history={history} />
            </Part>
            <Retrained history={history} lastTold={today} />
            <Part>
              <SaveModel history={history} of="static" number={history.contenders.static.serving[today] ?? 1} />
            </Part>
            <Part>
              <Bought earlier={earlier} now={history} lastTold={today} />
            </Part>
          </>
        )}
      </div>
      <section className="training-controls">
        <h3>{TRAINING.iterate}</h3>
        <p className="panel-note">{TRAINING.iterateExplain}</p>
        <Controls />
      </section>
    </div>
  );
}

/** What was done once: it stays as it is while the year goes on. */
const Made = memo(function Made({ history: { training, inputs, dates, servingStart, windowStart, scenario } }: { readonly history: History }) {
  const { validation, heldOut, examples, epochs } = training;
  const heldOutDays = Math.min(scenario.static.holdout, servingStart - windowStart - 7);
  const alone = examples * epochs;
  return (
    <>
      {validation ? (
        <Candidates validation={validation} />
      ) : (
        <section>
          <h3>{TRAINING.candidates}</h3>
          <p className="panel-say">
            <Said>{sentences(TRAINING.off, fixedLine(training))}</Said>
          </p>
          <button type="button" className="press training-switch" onClick={() => actions.change('static.select', 'validation')}>
            {TRAINING.switchOn}
          </button>
        </section>
      )}
      {inputs.unvaried.length > 0 && (
        <section>
          <h3>{TRAINING.unvaried}</h3>
          <p className="panel-say">{unvariedLine(inputs.unvaried)}</p>
        </section>
      )}
      <section>
        <h3>{TRAINING.heldOut}</h3>
        <p className="panel-say">
          <Said>{heldOut ? heldOutLine(heldOut, dates[servingStart - heldOutDays] ?? '', dates[servingStart - 1] ?? '') : TRAINING.noCheck}</Said>
        </p>
      </section>
      <section>
        <h3>{TRAINING.cost}</h3>
        <p className="panel-say">
          <Said>{costLine({ examples, alone, fits: 1 + (validation?.fits ?? 0), processed: alone + (validation?.processed ?? 0) })}</Said>
        </p>
      </section>
    </>
  );
});

function Retrained({ history: { contenders, dates }, lastTold }: { readonly history: History; readonly lastTold: number }) {
  const days = contenders.static.versions.filter(({ reason, day }) => reason === 'hand' && day <= lastTold).map(({ day }) => dates[day] ?? '');
  return days.length === 0 ? null : <p className="panel-note">{retrainedLine(days)}</p>;
}

/** Only what counts at present. */
const Controls = memo(function Controls() {
  const scenario = useWilt((state) => state.scenario);
  return TRAINING_FIELDS.filter((path) => unmetCondition(scenario, path) === undefined).map((path) => <SettingField key={path} path={path} />);
});
