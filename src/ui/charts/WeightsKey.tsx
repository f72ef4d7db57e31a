/** Whose mark is which, beside the heading. */
import type { ContenderName } from '../../scenario/contenders.ts';
import { CHART_TEXTS } from '../../text/charts.ts';
import { CONTENDER_WORDS } from '../../text/contenders.ts';

export function WeightsKey({ names }: { readonly names: readonly ContenderName[] }) {
  return (
    <p className="weights-key" aria-hidden="true">
      {names.map((of) => (
        <span key={of} className={`chart-word is-${of}`}>
          <i className="weights-mark" />
          <span>{` ${CONTENDER_WORDS[of]}`}</span>
        </span>
      ))}
      <span className="chart-word">
        <i className="weights-truth" />
        <span>{` ${CHART_TEXTS.truth}`}</span>
      </span>
    </p>
  );
}
