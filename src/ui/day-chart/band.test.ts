import { expect, test } from 'vitest';
import { columnsOfBand, reachOfBand, stretchesOfBand, type DayBand } from './band.ts';

const band: DayBand = {
  of: 'static',
  name: '30 other years',
  legend: 'Shaded.',
  low: Float64Array.of(NaN, 1, 2, NaN, 0.5, NaN),
  high: Float64Array.of(NaN, 3, 4, NaN, 9, NaN),
  titles: ['low', 'high'],
  say: () => '',
};

test('a band is drawn where it is, and never beyond the last day that may be', () => {
  expect(stretchesOfBand(band, 0, 5)).toEqual([[1, 2], [4, 4]]);
  expect(stretchesOfBand(band, 2, 3)).toEqual([[2, 2]]);
  expect(stretchesOfBand(band, 5, 4)).toEqual([]);
});

test('its reach is that of the days that are shown', () => {
  expect(reachOfBand(band, 0, 3)).toEqual([1, 4]);
  expect(reachOfBand(band, 0, 5)).toEqual([0.5, 9]);
  expect(reachOfBand(band, 0, 0)).toBeNull();
  expect(reachOfBand(null, 0, 5)).toBeNull();
});

test('its edges are two columns of the table', () => {
  expect(columnsOfBand(band).map(({ key, values }) => [key, values])).toEqual([['static_other_years_p10', band.low], ['static_other_years_p90', band.high]]);
  expect(columnsOfBand(null)).toEqual([]);
});
