/**
 * What each model believes against the truth of the day, input by input, in log-odds. Each model has a lane of its
 * own beside the truth's mark, so that equal beliefs do not hide each other. Follows the day that is read off.
 */
import { useMemo } from 'react';
import type { History } from '../../simulation/history.ts';
import { CHART_TEXTS, hiddenNote, weightsCaption } from '../../text/charts.ts';
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { inputWords } from '../../text/features.ts';
import { signed } from '../../text/numbers.ts';
import { cell } from '../kit/csv.ts';
import { NumbersBehind } from '../kit/NumbersBehind.tsx';
import { useLater } from '../kit/use-later.ts';
import { hiddenInputs, inputOrder } from '../kit/inputs.ts';
import { WeightRow, WeightScale } from './WeightRow.tsx';
import { WeightsKey } from './WeightsKey.tsx';
import { useDayRead } from './use-day-read.ts';
import { weightAxes, weightsOn, type Weight } from './weights.ts';
import { weightsSaid } from './weights-said.ts';
import '../kit/charts.css';
import './weights.css';
import { contendersOf, type ContenderName } from '../../scenario/contenders.ts';
import { sentences } from '../../text/words.ts';
import { Said } from '../kit/Said.tsx';

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
      <figcaption>
        <Said>{CHART_TEXTS.noWeights}</Said>
      </figcaption>
    </figure>
  );
}

function WeightsFigure({ history, today }: { readonly history: History; readonly today: number }) {
  const day = useDayRead(history, today);
  const served = day >= history.servingStart;
  const names = contendersOf(history.scenario).filter((name) => name !== 'mixture');
  const order = useMemo(() => inputOrder(history), [history]);
  const axes = useMemo(() => weightAxes(history), [history]);
  const weights = weightsOn(history, day, order);
  const iso = history.dates[day] ?? '';
  const inputs = weights.filter(({ input }) => input !== 'intercept');
  const intercept = weights.find(({ input }) => input === 'intercept');
  const hidden = hiddenNote(hiddenInputs(history).map((input) => inputWords(input).name));
  const summary = weightsSaid(history, day, weights);
  return (
    <figure className="chart chart-weights" aria-label={CHART_TEXTS.weightsTitle}>
      <div className="chart-head">
        <h2>{CHART_TEXTS.weightsTitle}</h2>
        <WeightsKey names={names} />
      </div>
      <p className="chart-explains">
        <Said>{CHART_TEXTS.weightsExplains}</Said>
      </p>
      {served && (
        <div className="weights" role="img" aria-label={summary} style={{ ['--lanes' as string]: names.length }}>
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
        <span>{`${summary} `}</span>
        <span className="chart-hint">
          <Said>{sentences(CHART_TEXTS.intentNote, hidden, history.contenders.mixture ? CHART_TEXTS.mixtureNote : '')}</Said>
        </span>
      </figcaption>
      {served && <WeightNumbers iso={iso} weights={weights} names={names} />}
    </figure>
  );
}

function WeightNumbers({ iso, weights, names }: { readonly iso: string; readonly weights: readonly Weight[]; readonly names: readonly ContenderName[] }) {
  const csv = () => [['input', 'truth', ...names], ...weights.map(({ input, truth, believed }) => [input, cell(truth), ...names.map((of) => cell(believed[of] ?? NaN))])];
  return (
    <NumbersBehind caption={weightsCaption(iso)} fileName="weights" csv={csv}>
      {() => (
        <>
          <thead>
            <tr>
              <th scope="col">{CHART_TEXTS.input}</th>
              <th scope="col">{CHART_TEXTS.truth}</th>
              {names.map((of) => (
                <th key={of} scope="col">
                  {CONTENDER_WORDS[of]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weights.map(({ input, truth, believed }) => (
              <tr key={input}>
                <th scope="row">{inputLine(input)}</th>
                <td>{signed(truth)}</td>
                {names.map((of) => (
                  <td key={of}>{signed(believed[of] ?? NaN)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </>
      )}
    </NumbersBehind>
  );
}

function inputLine(input: string): string {
  const { name, step } = inputWords(input);
  return step === '' ? name : `${name} (${step})`;
}
