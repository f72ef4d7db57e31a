/**
 * The mixture: static and dynamic side by side, weighted each night by what both have lost lately (fixed share, see
 * learning/fixedShare.ts). It runs in their shadow: it trains nothing of its own, and serves a mean of their
 * probabilities.
 */
import { fixedShare } from '../learning/fixedShare.ts';
import { LEAST_SERVED, lossOfGiven } from '../numerics/logLoss.ts';
import type { ContenderName } from '../scenario/contenders.ts';
import { UNREPORTED, type Batch } from '../world/shoppers.ts';
import type { Answers, Arrived, Contender, Evening, MixingContender, Setup, Spent } from './contender.ts';
import type { LearningStep } from './night.ts';
import { labelStep } from './nightBook.ts';
import { Recorded } from './recorded.ts';

/** Whose answers are mixed. Both begin with the same weight. */
export const EXPERTS = ['static', 'dynamic'] as const satisfies readonly ContenderName[];

export class Mixture extends Recorded implements MixingContender {
  readonly name = 'mixture';
  readonly #experts: readonly Contender[];
  #weights: readonly number[] = EXPERTS.map(() => 1 / EXPERTS.length);
  #checks = 0;

  /** @param made the contenders that stand before it in their order: it needs those two */
  constructor(setup: Setup, made: ReadonlyMap<ContenderName, Contender>) {
    // One version, that of the rule: what changes by night is whom it trusts.
    super(setup, { day: setup.servingStart, reason: 'start', trainedThrough: null, examples: 0, score: NaN, parameters: new Float32Array() }, []);
    this.#experts = EXPERTS.map((name) => made.get(name)!);
  }

  morning(day: number): Iterable<number> {
    this.nightBook.begin(day, []);
    return [];
  }

  mix(answers: Answers): Float32Array {
    return weightedMean(EXPERTS.map((name) => answers.get(name)!), this.#weights);
  }

  evening(evening: Evening): void {
    this.nightBook.close({
      labels: labelStep(evening, this.setup.servingStart),
      gate: { kind: 'off' },
      guard: { kind: 'off' },
      learning: evening.arrived ? this.#weigh(evening.arrived, evening.day) : { kind: 'nothing to learn' },
      publishing: { kind: 'nothing new' },
      serves: this.serving(),
      inStep: true,
    });
  }

  /** Both have to be kept running for it; the fit that both begin with is paid for once. */
  spent(): Spent {
    const { scenario, fit } = this.setup;
    const both = this.#experts.map((expert) => expert.spent());
    const sum = (line: keyof Spent) => both.reduce((total, spent) => total + spent[line], 0);
    const once = scenario.dynamic.start === 'warm' ? fit : { processed: 0, fits: 0 };
    return { processed: sum('processed') - once.processed, updates: sum('updates'), fits: sum('fits') - once.fits, versions: sum('versions'), checks: sum('checks') + this.#checks };
  }

  override held(): number {
    return this.#experts.reduce((total, expert) => total + expert.held(), 0);
  }

  #weigh({ labelled, answers }: Arrived, night: number): LearningStep {
    const { rate, share } = this.setup.scenario.mixture;
    const losses = EXPERTS.map((name) => totalLoss(answers.get(name)!, labelled.batch));
    const { reported } = losses[0]!;
    if (reported === 0) return { kind: 'nothing to learn' };
    this.#checks += losses.length;
    this.lessonBook.push({ kind: 'weigh', night, day: labelled.day });
    const from = this.#weights[1]!;
    this.#weights = fixedShare(this.#weights, losses.map(({ loss }) => loss), { rate, share: share / 100 });
    const [frozen, learning] = losses.map(({ loss }) => loss / reported);
    return { kind: 'reweighed', batch: labelled.day, static: frozen!, dynamic: learning!, from, to: this.#weights[1]! };
  }
}

/** What predictions cost on what was reported of a batch, in nats; one that is no number costs the most. */
function totalLoss(predicted: Float32Array, { reported }: Pick<Batch, 'reported'>): { readonly loss: number; readonly reported: number } {
  let loss = 0;
  let count = 0;
  for (let i = 0; i < reported.length; i++) {
    if (reported[i] === UNREPORTED) continue;
    loss += lossTo(reported[i]!, predicted[i]!);
    count += 1;
  }
  return { loss, reported: count };
}

/** What a prediction costs to expect where a purchase is so likely, from 0 to 1, in nats; one that is no number costs the most. */
export function lossTo(label: number, predicted: number): number {
  if (label === 1) return lossOfGiven(predicted, LEAST_SERVED);
  const ofNone = lossOfGiven(1 - predicted, LEAST_SERVED);
  return label === 0 ? ofNone : label * lossOfGiven(predicted, LEAST_SERVED) + (1 - label) * ofNone;
}

/** Shopper by shopper, of the answers that are numbers. */
export function weightedMean(answers: readonly Float32Array[], weights: readonly number[]): Float32Array {
  return Float32Array.from(answers[0]!, (_, i) => {
    let [sum, weight] = [0, 0];
    answers.forEach((answer, expert) => {
      if (Number.isNaN(answer[i])) return;
      sum += weights[expert]! * answer[i]!;
      weight += weights[expert]!;
    });
    return sum / weight;
  });
}
