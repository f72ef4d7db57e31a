/** The choices of how to look: metric, smoothing, scale, and the lens. They change the view, never a number. */
import { memo } from 'react';
import { METRIC_NAMES } from '../../scenario/metrics.ts';
import type { Lens } from '../../scenario/view.ts';
import type { History } from '../../simulation/history.ts';
import { CHART_TEXTS, lensWord } from '../../text/charts.ts';
import { viewWords } from '../../text/view.ts';
import { actions, useWilt } from '../wilt.ts';
import { HeldView, Shown } from '../kit/Shown.tsx';
import { WordChoice } from '../kit/WordChoice.tsx';
import { WordSelect } from '../kit/WordSelect.tsx';
import { knownUntil, lensesOn } from '../kit/span.ts';
import { scaleFor } from './error-axis.ts';

const SMOOTHINGS = ['1', '7', '28'] as const;
const SCALES = ['log', 'linear'] as const;

/** `daily`: the lens shows each day, so there is nothing to smooth. */
export const ErrorOptions = memo(function ErrorOptions({ daily }: { readonly daily: boolean }) {
  const { metric, smoothing, scale } = useWilt((state) => state.view);
  const words = { metric: viewWords('metric'), smoothing: viewWords('smoothing'), scale: viewWords('scale') };
  return (
    <>
      <Shown part="measure">
        <HeldView view="metric">
          <WordSelect name={words.metric.name} value={metric} options={METRIC_NAMES.map((value) => [value, words.metric.options[value]] as const)} onChoose={(value) => actions.setView('metric', value)} />
        </HeldView>
      </Shown>
      {!daily && (
        <Shown part="smoothing">
          <HeldView view="smoothing">
            <WordSelect
              name={words.smoothing.name}
              value={smoothing}
              options={SMOOTHINGS.map((value) => [value, words.smoothing.options[value]] as const)}
              onChoose={(value) => actions.setView('smoothing', value)}
            />
          </HeldView>
        </Shown>
      )}
      {scaleFor(metric, scale) !== null && (
        <Shown part="scale">
          <HeldView view="scale">
            <WordSelect name={words.scale.name} value={scale} options={SCALES.map((value) => [value, words.scale.options[value]] as const)} onChoose={(value) => actions.setView('scale', value)} />
          </HeldView>
        </Shown>
      )}
    </>
  );
});

/** The year, or the fortnight around something that has been reached. */
export function LensChoice({ history }: { readonly history: History }) {
  const lens = useWilt((state) => state.view.lens);
  const today = useWilt((state) => state.today);
  const reveal = useWilt((state) => state.view.reveal);
  const offered = lensesOn(history, today, knownUntil(history, today, reveal));
  return <LensWords lens={offered.includes(lens) ? lens : 'none'} offered={offered.join('\n')} />;
}

/** Drawn again only when the offer changes, not every day. */
const LensWords = memo(function LensWords({ lens, offered }: { readonly lens: Lens; readonly offered: string }) {
  // A name is one line.
  const lenses = offered.split('\n') as readonly Lens[];
  return (
    <Shown part="lens">
      <HeldView view="lens">
        <WordChoice name={CHART_TEXTS.lens} value={lens} options={lenses.map((value) => [value, lensWord(value)] as const)} onChoose={(value) => actions.setView('lens', value)} />
      </HeldView>
    </Shown>
  );
});
