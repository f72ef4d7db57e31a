import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_SCENARIO, valueAt } from '../../scenario/scenario.ts';
import { suggestedValues } from '../../scenario/suggestedValues.ts';
import { VARIED_ENTRIES } from '../../scenario/vary.ts';
import { labelsThatFit, placesOf } from './layout.ts';

it.each(VARIED_ENTRIES.map(({ path }) => path))('%s: values lie inside the picture, apart and in their order, where today’s lies too', (path) => {
  const values = suggestedValues(DEFAULT_SCENARIO, path);
  const place = placesOf(path, values, valueAt(DEFAULT_SCENARIO, path));
  const places = values.map(place);
  for (const each of [...places, place(valueAt(DEFAULT_SCENARIO, path))]) {
    expect(each).toBeGreaterThan(0);
    expect(each).toBeLessThan(1);
  }
  expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
});

it('a logarithmic setting has equal ratios at equal distances', () => {
  const place = placesOf('dynamic.rate', [0.01, 0.1, 1], 1);
  expect(place(0.1) - place(0.01)).toBeCloseTo(place(1) - place(0.1), 12);
});

it('labels that stand never touch, and the most important one stands', () => {
  const label = fc.record({ middle: fc.double({ min: 0, max: 300, noNaN: true }), width: fc.integer({ min: 5, max: 60 }) });
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 12 }), (labels) => {
      const order = labels.map((_, i) => i).toReversed();
      const fits = [...labelsThatFit(labels.map(({ middle }) => middle), labels.map(({ width }) => width), order, 4)];
      expect(fits).toContain(order[0]);
      for (const i of fits) for (const j of fits) if (i < j) expect(Math.abs(labels[i]!.middle - labels[j]!.middle)).toBeGreaterThanOrEqual((labels[i]!.width + labels[j]!.width) / 2 + 4);
    }),
  );
});
