/**
 * What each model believes against the truth of the day, input by input, in log-odds. Each model has a lane of its
 * own beside the truth's mark, so that equal beliefs do not hide each other. Follows the day that is read off.
 */
import { useDeferredValue, useMemo } from 'react';
import type { History } from '../../simulation/history.ts';
import { CHART_TEXTS, hiddenNote, weightsCaption, weightsSummary } from '../../text/charts.ts';
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { longDate } from '../../text/dates.ts';
import { inputWords } from '../../text/features.ts';
import { signed } from '../../text/numbers.ts';
import { useWilt } from '../wilt.ts';
import { cell, csvLines } from '../kit/csv.ts';
import { CsvButtons } from '../kit/CsvButtons.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { knownUntil } from '../kit/span.ts';
import { useLater } from '../kit/use-later.ts';
import { TableFrame } from '../kit/TableFrame.tsx';
import { hiddenInputs, inputOrder } from '../kit/inputs.ts';
import { WeightRow, WeightScale } from './WeightRow.tsx';
import { weightAxes, weightsOn, worstInput, meanDistance, type Weight } from './weights.ts';
import '../kit/charts.css';
import './weights.css';

export function WeightsChart() {
  const { history, today } = useLater();
  if (!history) return <div className="chart chart-weights">{CHART_TEXTS.running}</div>;
  return history.scenario.models.kind === 'perceptron' ? <NoWeights /> : <WeightsFigure history={history} today={today} />;
}

function NoWeights() {
  return (
    <figure className="chart chart-weights" aria-label={CHART_TEXTS.weightsTitle}>
      <div className="chart-head">
        <h2>{CHART_TEXTS.weightsTitle}</h2>
      </div>
      <figcaption>{CHART_TEXTS.noWeights}</figcaption>
    </figure>
  );
}

function WeightsFigure({ history, today }: { readonly history: History; readonly today: number }) {
  const reveal = useWilt((state) => state.view.reveal);
  const hovered = useDeferredValue(useWilt((state) => state.hovered));
  const day = Math.min(hovered ?? today, knownUntil(history, today, reveal));
  const served = day >= history.servingStart;
  const order = useMemo(() => inputOrder(history), [history]);
  const axes = useMemo(() => weightAxes(history), [history]);
  const weights = weightsOn(history, day, order);
  const iso = history.dates[day] ?? '';
  const inputs = weights.filter(({ input }) => input !== 'intercept');
  const intercept = weights.find(({ input }) => input === 'intercept');
  const worst = worstInput(inputs);
  const hidden = hiddenNote(hiddenInputs(history).map((input) => inputWords(input).name));
  const summary = served
    ? weightsSummary({
        iso,
        static: meanDistance(inputs, 'static'),
        dynamic: meanDistance(inputs, 'dynamic'),
        worst: inputWords(worst?.input ?? '').name,
        by: (worst?.static ?? NaN) - (worst?.truth ?? NaN),
      })
    : `${CHART_TEXTS.training} ${longDate(history.dates[history.servingStart] ?? '')}.`;
  return (
    <figure className="chart chart-weights" aria-label={CHART_TEXTS.weightsTitle}>
      <div className="chart-head">
        <h2>{CHART_TEXTS.weightsTitle}</h2>
        <WeightsKey />
      </div>
      <p className="chart-explains">{CHART_TEXTS.weightsExplains}</p>
      {served && (
        <div className="weights" role="img" aria-label={summary}>
          <p className="weights-ends">
            <span>{CHART_TEXTS.lessLikely}</span>
            <span>{CHART_TEXTS.moreLikely}</span>
          </p>
          {inputs.map((weight) => (
            <WeightRow key={weight.input} weight={weight} axis={axes.inputs} />
          ))}
          <WeightScale axis={axes.inputs} />
          {intercept && <WeightRow weight={intercept} axis={axes.intercept} />}
          <WeightScale axis={axes.intercept} />
        </div>
      )}
      <figcaption>
        {summary} <span className="chart-hint">{[CHART_TEXTS.intentNote, hidden, history.scenario.scheduled.on ? CHART_TEXTS.notScheduled : ''].join(' ').trim()}</span>
      </figcaption>
      {served && <WeightNumbers iso={iso} weights={weights} />}
    </figure>
  );
}

function WeightsKey() {
  return (
    <p className="weights-key" aria-hidden="true">
      {(['static', 'dynamic'] as const).map((of) => (
        <span key={of} className={`chart-word chart-${of}`}>
          <i className={`weights-mark weights-${of}`} /> {CONTENDER_WORDS[of]}
        </span>
      ))}
      <span className="chart-word">
        <i className="weights-truth" /> {CHART_TEXTS.truth}
      </span>
    </p>
  );
}

function WeightNumbers({ iso, weights }: { readonly iso: string; readonly weights: readonly Weight[] }) {
  const csv = () => csvLines([['input', 'truth', 'static', 'dynamic'], ...weights.map((weight) => [weight.input, cell(weight.truth), cell(weight.static), cell(weight.dynamic)])]);
  return (
    <Disclosure className="chart-numbers" summary={CHART_TEXTS.numbers}>
      {() => (
        <>
          <div className="chart-numbers-tools">
            <CsvButtons fileName={`wilt-weights-${iso}`} csv={csv} />
          </div>
          <TableFrame label={weightsCaption(iso)}>
            <table>
              <caption>{weightsCaption(iso)}</caption>
              <thead>
                <tr>
                  <th scope="col">{CHART_TEXTS.input}</th>
                  <th scope="col">{CHART_TEXTS.truth}</th>
                  <th scope="col">{CONTENDER_WORDS.static}</th>
                  <th scope="col">{CONTENDER_WORDS.dynamic}</th>
                </tr>
              </thead>
              <tbody>
                {weights.map(({ input, truth, static: frozen, dynamic }) => (
                  <tr key={input}>
                    <th scope="row">{inputLine(input)}</th>
                    <td>{signed(truth)}</td>
                    <td>{signed(frozen)}</td>
                    <td>{signed(dynamic)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        </>
      )}
    </Disclosure>
  );
}

function inputLine(input: string): string {
  const { name, step } = inputWords(input);
  return step === '' ? name : `${name} (${step})`;
}
