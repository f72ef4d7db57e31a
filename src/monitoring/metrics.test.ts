import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import metricsVectors from '../testdata/classification_metrics.json' with { type: 'json' };
import population from '../testdata/oracle_population.json' with { type: 'json' };
import { auc, brier, errorRate, expectedPurchases, logScores } from './metrics.ts';

const published = metricsVectors.published_small;
const twenty = metricsVectors.cases.twenty;
const logLoss = (p: number[], y: number[]) => logScores(p, y, p).logLoss;

describe('metrics against scikit-learn', () => {
  it('published examples', () => {
    expect(auc(published['roc_auc sklearn doc'].s, published['roc_auc sklearn doc'].y)).toBeCloseTo(0.75, 12);
    expect(auc(published['roc_auc ties'].s, published['roc_auc ties'].y)).toBeCloseTo(published['roc_auc ties'].value, 12);
    expect(brier(published['brier sklearn doc'].p, published['brier sklearn doc'].y)).toBeCloseTo(published['brier sklearn doc'].value, 12);
    expect(logLoss(published['log_loss sklearn doc'].p_spam, published['log_loss sklearn doc'].y)).toBeCloseTo(published['log_loss sklearn doc'].value, 12);
    expect(logLoss([0, 1], [1, 1])).toBeCloseTo(published['log_loss_clipping p=0 with y=1'].value, 9);
  });
  it('twenty shoppers', () => {
    expect(logLoss(twenty.p, twenty.y)).toBeCloseTo(twenty.log_loss, 12);
    expect(brier(twenty.p, twenty.y)).toBeCloseTo(twenty.brier, 12);
    expect(auc(twenty.p, twenty.y)).toBeCloseTo(twenty.roc_auc, 12);
    expect(1 - errorRate(twenty.p, twenty.y)).toBeCloseTo(twenty.accuracy_at_0_5, 12);
    expect(expectedPurchases(twenty.p) / 8).toBeCloseTo(twenty.calibration_ratio_sum_p_over_sum_y, 12);
  });
  it('regret of a population in closed form', () => {
    const shoppers = population.segments.flatMap(({ w, p, q }) => Array.from({ length: Math.round(w * 10) }, () => ({ p, q })));
    const truth = shoppers.map(({ p }) => p);
    const none = truth.map(() => 0);
    const best = logScores(truth, none, truth).expectedLogLoss;
    const model = logScores(shoppers.map(({ q }) => q), none, truth).expectedLogLoss;
    expect(best).toBeCloseTo(population.bayes_log_loss, 12);
    expect(model - best).toBeCloseTo(population.regret_nats, 12);
  });
});

const shopper = fc.record({ q: fc.double({ min: 0.001, max: 0.999, noNaN: true }), p: fc.double({ min: 0.001, max: 0.999, noNaN: true }), y: fc.integer({ min: 0, max: 1 }) });
const day = fc.array(shopper, { minLength: 1, maxLength: 60 });

describe('laws of the metrics', () => {
  it('regret is never negative and zero for the truth', () => {
    fc.assert(
      fc.property(day, (shoppers) => {
        const [q, p, y] = [shoppers.map((s) => s.q), shoppers.map((s) => s.p), shoppers.map((s) => s.y)];
        const best = logScores(p, y, p).expectedLogLoss;
        expect(logScores(q, y, p).expectedLogLoss - best).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });
  it('AUC is the share of pairs in the right order, whatever the order of the shoppers', () => {
    fc.assert(
      fc.property(day, (shoppers) => {
        const rounded = shoppers.map(({ q, y }) => ({ q: Math.round(q * 10) / 10, y }));
        const pairs = rounded.filter(({ y }) => y === 1).flatMap((buyer) => rounded.filter(({ y }) => y === 0).map((other) => (buyer.q > other.q ? 1 : buyer.q === other.q ? 0.5 : 0)));
        const naive = pairs.reduce<number>((sum, won) => sum + won, 0) / pairs.length;
        const ours = auc(rounded.map(({ q }) => q), rounded.map(({ y }) => y));
        if (pairs.length === 0) expect(ours).toBeNaN();
        else expect(ours).toBeCloseTo(naive, 12);
        expect(auc(rounded.toReversed().map(({ q }) => q), rounded.toReversed().map(({ y }) => y))).toEqual(ours);
      }),
    );
  });
  it('inputs are left as they were', () => {
    fc.assert(
      fc.property(day, (shoppers) => {
        const q = Float32Array.from(shoppers, (s) => s.q);
        const y = Uint8Array.from(shoppers, (s) => s.y);
        const copies = [q.slice(), y.slice()];
        auc(q, y);
        brier(q, y);
        logScores(q, y, q);
        expect([q, y]).toEqual(copies);
      }),
    );
  });
});
