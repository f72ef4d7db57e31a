/** How the static model was made: its candidates, its last check, its cost, and everything that makes it anew. */
import { useState } from 'react';
import type { History } from '../../simulation/history.ts';
import { costLine, fixedLine, heldOutLine, retrainedLine, TRAINING, TRAINING_FIELDS } from '../../text/training.ts';
import { unmetCondition } from '../../scenario/counts.ts';
import { Panel } from '../panel/Panel.tsx';
import type { Scene } from '../panel/use-scene.ts';
import { SettingField } from '../settings/SettingField.tsx';
import { actions, useWilt } from '../wilt.ts';
import { Bought } from './Bought.tsx';
import { Candidates } from './Candidates.tsx';
import './training.css';

export function Training() {
  const earlier = useEarlier();
  return (
    <Panel name="training" title={TRAINING.title} about={TRAINING.about}>
      {(scene) => <Report scene={scene} earlier={earlier} />}
    </Panel>
  );
}

/** The run before the last change. The store forgets it after a moment; here it is kept to compare with. */
function useEarlier(): History | null {
  const before = useWilt((state) => state.before);
  const [earlier, setEarlier] = useState(before);
  if (before !== null && before !== earlier) setEarlier(before);
  return earlier;
}

function Report({ scene: { history, known }, earlier }: { readonly scene: Scene; readonly earlier: History | null }) {
  const { training, dates, servingStart, windowStart, scenario } = history;
  const { validation, heldOut, examples, epochs } = training;
  const kept = Math.min(scenario.static.holdout, servingStart - windowStart - 7);
  const alone = examples * epochs;
  const retrained = training.versions.filter(({ reason, day }) => reason === 'hand' && day <= known).map(({ day }) => dates[day] ?? '');
  return (
    <div className="training">
      <div className="training-seen">
        {validation ? (
          <Candidates validation={validation} />
        ) : (
          <section>
            <h3>{TRAINING.candidates}</h3>
            <p className="panel-say">
              {TRAINING.off} {fixedLine(training)}
            </p>
            <button type="button" className="press" onClick={() => actions.change('static.select', 'validation')}>
              {TRAINING.switchOn}
            </button>
          </section>
        )}
        <section>
          <h3>{TRAINING.heldOut}</h3>
          <p className="panel-say">{heldOut ? heldOutLine(heldOut, dates[servingStart - kept] ?? '', dates[servingStart - 1] ?? '') : TRAINING.noCheck}</p>
        </section>
        <section>
          <h3>{TRAINING.cost}</h3>
          <p className="panel-say">{costLine({ examples, alone, fits: 1 + (validation?.fits ?? 0), processed: alone + (validation?.processed ?? 0) })}</p>
          {retrained.length > 0 && <p className="panel-note">{retrainedLine(retrained)}</p>}
        </section>
        <Bought earlier={earlier} now={history} known={known} />
      </div>
      <section className="training-controls">
        <h3>{TRAINING.iterate}</h3>
        <p className="panel-note">{TRAINING.iterateExplain}</p>
        <Controls />
      </section>
    </div>
  );
}

/** Only what counts at present. */
function Controls() {
  const scenario = useWilt((state) => state.scenario);
  return TRAINING_FIELDS.filter((path) => unmetCondition(scenario, path) === undefined).map((path) => <SettingField key={path} path={path} />);
}
