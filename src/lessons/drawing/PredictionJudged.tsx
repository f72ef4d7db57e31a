/** What was expected and what happened, in words: the widest gap of each curve, the order of the two, and the other years. */
import { DRAWING, exactSentence, expectedWas, insideSentence, orderSentence } from '../../text/drawing.ts';
import { SIDES, type Side } from '../chapter.ts';
import { countTrue, type Judged, type Truth } from './judge.ts';
import type { Drawing } from './prediction.ts';

interface PredictionJudgedProps {
  readonly dates: readonly string[];
  readonly drawing: Drawing;
  readonly judged: Judged & { readonly truth: Truth };
}

export function PredictionJudged({ dates, drawing, judged }: PredictionJudgedProps) {
  const { order, peak, sides } = judged;
  const counted = countTrue(order);
  const right = peak === null ? null : (order[peak] ?? null);
  const all = [
    ...SIDES.map((side) => gapSentence(side, dates, drawing, judged)),
    insideSentence(countTrue(sides.static.drawnInside), countTrue(sides.dynamic.drawnInside)),
    counted.of === 0 ? '' : orderSentence(counted, peak === null || right === null ? null : { iso: dates[peak] ?? '', isRight: right }),
  ].filter((sentence) => sentence !== '');
  if (all.length === 0) return null;
  return (
    <ul className="drawing-judged" aria-label={DRAWING.expected}>
      {all.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function gapSentence(side: Side, dates: readonly string[], drawing: Drawing, { sides, truth }: PredictionJudgedProps['judged']): string {
  const { gaps, widest, meanGap } = sides[side];
  if (widest === null) return '';
  if (meanGap === 0) return exactSentence(side, gaps.filter((gap) => gap !== null).length);
  return expectedWas(side, dates[widest] ?? '', drawing[side][widest] ?? NaN, Math.round(truth[side][widest] ?? NaN));
}
