/** The panel's contents: what is varied, the button that runs it, the picture. */
import { valueAt, type ScenarioKey } from '../../scenario/scenario.ts';
import { sweepFacts } from '../../simulation/sweepFacts.ts';
import { hindranceText } from '../../text/vary.ts';
import { hinderedLine, progressWords, runText, sweepSummary, switchedOn, VARYING } from '../../text/varying.ts';
import { viewWords } from '../../text/view.ts';
import { STRETCH_NAMES } from '../../scenario/stretches.ts';
import type { View } from '../../scenario/view.ts';
import type { Vary } from '../../scenario/vary.ts';
import { sweeping } from '../../store/sweepingPage.ts';
import { Part } from '../kit/Part.tsx';
import { useSay } from '../kit/say.ts';
import { WordChoice } from '../kit/WordChoice.tsx';
import { actions, useWilt } from '../wilt.ts';
import { Asked } from './Asked.tsx';
import { SweepChart } from './SweepChart.tsx';
import { useSweeping } from './use-sweeping.ts';
import './varying.css';

export function Varying() {
  const vary = useWilt((state) => state.view.vary);
  return vary === null ? null : <Study vary={vary} />;
}

const MEASURES = (['cost', 'regret'] as const).map((measure) => [measure, viewWords('vary.by').options[measure]] as const);
const STRETCHES = STRETCH_NAMES.map((stretch) => [stretch, viewWords('vary.in').options[stretch]] as const);
const SEEDS = Object.entries(viewWords('vary.seeds').options).map(([seeds, words]) => [seeds as View['vary.seeds'], words] as const);

function Study({ vary }: { readonly vary: Vary }) {
  const { sweep, needed, points, status, done, left, secondsLeft } = useSweeping(vary);
  const measure = useWilt((state) => state.view['vary.by']);
  const stretch = useWilt((state) => state.view['vary.in']);
  const seeds = useWilt((state) => state.view['vary.seeds']);
  const facts = sweepFacts(points, stretch, measure);
  const hindered = points.flatMap(({ value, hindrance }) => (hindrance === null ? [] : [hinderedLine(vary.path, value, hindranceText(hindrance))]));
  const summary = done === 0 ? '' : [left === 0 ? '' : VARYING.inPart, sweepSummary(facts, { path: vary.path, measure, stretch, values: points.filter(({ runs }) => runs > 0).length, seeds: Math.max(...points.map(({ runs }) => runs)) }), ...hindered].filter(Boolean).join(' ');
  useSay(left === 0 ? summary : '', left === 0 ? `${measure} ${stretch} ${JSON.stringify(sweep)}` : null, 'answer');
  return (
    <div className="varying">
      <Asked vary={vary} />
      <p className="panel-note varying-needed">{switchedOn(Object.keys(needed) as ScenarioKey[], (path) => valueAt(sweep.scenario, path))}</p>
      <div className="varying-run">
        <span className="varying-choice">
          <span>{VARYING.seeds}</span>
          <WordChoice name={VARYING.seeds} value={seeds} options={SEEDS} onChoose={(chosen) => actions.setView('vary.seeds', chosen)} />
        </span>
        {status.kind === 'running' ? (
          <>
            <button type="button" className="press" onClick={() => sweeping.stop()}>
              {VARYING.cancel}
            </button>
            <progress className="varying-progress" value={status.done} max={status.years} aria-label={VARYING.running} />
            <span className="quiet">{progressWords(status.done, status.years, status.secondsLeft)}</span>
          </>
        ) : (
          <button type="button" className="press" disabled={left === 0} onClick={() => sweeping.run()}>
            {left === 0 ? VARYING.allRun : runText(left, secondsLeft)}
          </button>
        )}
      </div>
      {status.kind === 'failed' && (
        <p className="setting-refused" role="alert">
          {status.message}
        </p>
      )}
      <div className="chart-options">
        <WordChoice name={VARYING.measure} value={measure} options={MEASURES} onChoose={(chosen) => actions.setView('vary.by', chosen)} />
        <WordChoice name={VARYING.stretch} value={stretch} options={STRETCHES} onChoose={(chosen) => actions.setView('vary.in', chosen)} />
      </div>
      <Part>
        <SweepChart sweep={sweep} needed={needed} points={points} measure={measure} stretch={stretch} summary={summary} />
      </Part>
    </div>
  );
}
