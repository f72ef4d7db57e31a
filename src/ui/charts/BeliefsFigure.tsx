/**
 * What each model believes against the truth, where the picture has what room there is: as many inputs as have a line in
 * it, those that weigh the most when serving begins, and the level where there is room for its own scale too.
 */
import { useMemo, useRef, type CSSProperties } from 'react';
import { contendersOf } from '../../scenario/contenders.ts';
import type { History } from '../../simulation/history.ts';
import { CHART_TEXTS, weightsShortly } from '../../text/charts.ts';
import { plainWords } from '../../text/words.ts';
import { CompactFigure } from '../kit/CompactFigure.tsx';
import { inputOrder } from '../kit/inputs.ts';
import { useLater } from '../kit/use-later.ts';
import { useSize } from '../kit/use-size.ts';
import { useDayRead } from './use-day-read.ts';
import { WeightRow, WeightScale } from './WeightRow.tsx';
import { WeightsKey } from './WeightsKey.tsx';
import { weightAxes, weightiest, weightsOn } from './weights.ts';
import { weightsSaid } from './weights-said.ts';
import './weights.css';
import './beliefs-figure.css';

/** Height of a line with one model's lane, of each lane more, and of a scale, in ems. */
const LINE = 1.1;
const LANE = 0.32;
const SCALE = 1.5;
/** Narrower than this, in ems, an input's name has no room beside its line for what a step of it is. */
const ROOMY = 40;

export function BeliefsFigure() {
  const { history, today } = useLater();
  const place = useRef<HTMLDivElement>(null);
  if (history === null) return <p className="quiet">{CHART_TEXTS.running}</p>;
  if (history.scenario.models.kind !== 'perceptron') return <Beliefs history={history} today={today} />;
  return (
    <CompactFigure name="beliefs" title={CHART_TEXTS.weightsTitle} caption={CHART_TEXTS.weightsTitle} plot={place}>
      <p>{plainWords(CHART_TEXTS.noWeights)}</p>
    </CompactFigure>
  );
}

function Beliefs({ history, today }: { readonly history: History; readonly today: number }) {
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place);
  const day = useDayRead(history, today);
  const names = contendersOf(history.scenario).filter((name) => name !== 'mixture');
  const order = useMemo(() => inputOrder(history), [history]);
  const axes = useMemo(() => weightAxes(history), [history]);
  const weights = weightsOn(history, day, order);
  const inputs = weights.filter(({ input }) => input !== 'intercept');
  const intercept = weights.find(({ input }) => input === 'intercept');
  const served = day >= history.servingStart;
  const em = size?.em ?? 1;
  const least = (LINE + LANE * (names.length - 1)) * em;
  const room = size === null ? 0 : size.height - SCALE * em;
  const shown = weightiest(history, inputs, Math.max(1, Math.floor(room / least)));
  const hasLevel = intercept !== undefined && shown.length === inputs.length && room - SCALE * em >= (inputs.length + 1) * least;
  const tall = (room - (hasLevel ? SCALE * em : 0)) / (shown.length + Number(hasLevel));
  const style: CSSProperties = { ['--lanes' as string]: names.length, ['--line-tall' as string]: `${Math.min(tall, 3.2 * least)}px` };
  const caption = served ? weightsShortly(history.dates[day] ?? '') : CHART_TEXTS.weightsTitle;
  return (
    <CompactFigure name="beliefs" title={CHART_TEXTS.weightsTitle} caption={caption} beside={served && <WeightsKey names={names} />} summary={served ? weightsSaid(history, day, weights) : ''} plot={place}>
      {served ? (
        size && (
          <div className={size.width < ROOMY * em ? 'weights weights-tight' : 'weights'} style={style}>
            {shown.map((weight) => (
              <WeightRow key={weight.input} weight={weight} axis={axes.inputs} />
            ))}
            <WeightScale axis={axes.inputs} />
            {hasLevel && (
              <>
                <WeightRow weight={intercept} axis={axes.intercept} />
                <WeightScale axis={axes.intercept} />
              </>
            )}
          </div>
        )
      ) : (
        <p>{weightsSaid(history, day, weights)}</p>
      )}
    </CompactFigure>
  );
}
