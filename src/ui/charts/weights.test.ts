import { expect, it } from 'vitest';
import { withValue } from '../../scenario/scenario.ts';
import { historyOf } from '../kit/fixtures.ts';
import { hiddenInputs, inputOrder } from '../kit/inputs.ts';
import { meanDistance, weightAxes, weightsOn, worstInput } from './weights.ts';

const history = historyOf(100, 62);
const weights = weightsOn(history, 80, inputOrder(history));

it('sorts inputs by their true weight', () => {
  expect(weights.map(({ input }) => input)).toEqual(['returning', 'phone', 'intercept']);
  expect(weights[0]).toEqual({ input: 'returning', truth: 0.7, believed: { static: 0.6, dynamic: 0.8 } });
});

it('measures how far beliefs are from the truth', () => {
  const [, phone] = weights;
  expect(meanDistance(weights.slice(0, 2), 'static')).toBeCloseTo(0.1, 12);
  expect(meanDistance(weights.slice(0, 2), 'dynamic')).toBeCloseTo(0.05, 12);
  expect(worstInput([...(phone ? [phone] : []), { input: 'price', truth: 1, believed: { static: -1, dynamic: 1 } }], 'static')?.input).toBe('price');
});

it('has axes that hold every weight of the run, and zero', () => {
  const { inputs, intercept } = weightAxes(history);
  expect(inputs.domain[0]).toBeLessThanOrEqual(-0.5);
  expect(inputs.domain[1]).toBeGreaterThanOrEqual(0.8);
  expect(inputs.ticks).toContain(0);
  expect(intercept.domain[0]).toBeLessThanOrEqual(-3);
  expect(intercept.domain[1]).toBeGreaterThanOrEqual(-2.5);
});

it('shows a static model that was retrained as it serves on the day', () => {
  const frozen = history.contenders.static;
  const retrained = { ...history, contenders: { ...history.contenders, static: { ...frozen, weights: frozen.weights.map((weight, index) => (index < 70 * 3 ? weight : weight + 1)) } } };
  expect(weightsOn(retrained, 69, [0])[0]?.believed.static).toBeCloseTo(-0.4, 12);
  expect(weightsOn(retrained, 70, [0])[0]?.believed.static).toBeCloseTo(0.6, 12);
  expect(weightAxes(retrained).inputs.domain[1]).toBeGreaterThanOrEqual(1.6);
});

it('leaves out what the models may not see, and names it', () => {
  const blind = { ...history, scenario: withValue(history.scenario, 'models.features', ['returning', 'price']) };
  expect(weightsOn(blind, 80, inputOrder(blind)).map(({ input }) => input)).toEqual(['returning', 'intercept']);
  expect([hiddenInputs(blind), hiddenInputs(history)]).toEqual([['phone'], []]);
});
