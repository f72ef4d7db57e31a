/** Days from events, as links ask for them. */
import { describe, expect, test } from 'vitest';
import { parseLink } from '../scenario/linkReading.ts';
import { DEFAULT_SCENARIO, withValues } from '../scenario/scenario.ts';
import { dateAsked } from './dateAsked.ts';
import { misplacedIn } from './misplaced.ts';

describe('the date that a link asks for', () => {
  test.each([
    ['2027-02-14', '2027-02-14'],
    ['valentines', '2027-02-14'],
    ['valentines+3', '2027-02-17'],
    ['valentines-2', '2027-02-12'],
    ['mothers', '2027-05-09'],
    ['christmas+12', '2027-01-06'],
    ['womens-366', undefined],
    ['2030-01-01', undefined],
    ['own~Prom+1', undefined],
    ['', undefined],
  ])('%s is %s', (at, date) => {
    expect(dateAsked(DEFAULT_SCENARIO, at)).toBe(date);
  });

  test('of an event of one’s own, by its name', () => {
    const scenario = withValues(DEFAULT_SCENARIO, { 'events.own': [{ name: 'Prom night', date: '2027-05-20', strength: 1, lead: 7, moves: ['who'] }] });
    expect(dateAsked(scenario, 'own~Prom night-1')).toBe('2027-05-19');
  });

  test('of several years, the first that is served', () => {
    const scenario = withValues(DEFAULT_SCENARIO, { 'world.start': '2027-01-01', 'world.days': 730, 'static.from': '2027-02-01', 'static.to': '2027-03-31' });
    expect(dateAsked(scenario, 'valentines')).toBe('2028-02-14');
    expect(dateAsked(scenario, 'christmas')).toBe('2027-12-25');
  });

  test('an event that is switched off has its date', () => {
    expect(dateAsked(withValues(DEFAULT_SCENARIO, { 'valentines.strength': 0 }), 'valentines')).toBe('2027-02-14');
  });
});

describe('in a link', () => {
  test.each([
    ['at=valentines%2B3', 'valentines+3'],
    ['at=valentines+3', 'valentines+3'],
    ['at=Valentines 3', 'valentines+3'],
    ['at=valentines-2', 'valentines-2'],
    ['at=2027-02-14', '2027-02-14'],
  ])('%s is read', (text, at) => {
    const { link, notices } = parseLink(text);
    expect([link.view.at, notices]).toEqual([at, []]);
  });

  test('what is no day of an event is refused by name', () => {
    for (const text of ['valentines+', 'valentines+3.5', 'easter+1', 'valentines+999', 'own~']) expect(parseLink(`at=${text}`).notices, text).toMatchObject([{ kind: 'value', key: 'at' }]);
  });

  test('a day that the calendar does not have is said', () => {
    expect(misplacedIn(DEFAULT_SCENARIO, { lens: 'none', at: 'mothers+90' })).toMatchObject([{ kind: 'day', days: 90 }]);
    expect(misplacedIn(DEFAULT_SCENARIO, { lens: 'none', at: 'mothers+9' })).toEqual([]);
  });
});
