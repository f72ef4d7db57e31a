import { describe, expect, it } from 'vitest';
import vectors from '../testdata/holiday_calendar.json' with { type: 'json' };
import { DEFAULT_SCENARIO, withValue, type Scenario } from '../scenario/scenario.ts';
import { YEARLY } from './events.ts';
import { easter } from './sundays.ts';

const mothersDay = (country: Scenario['mothers']['country'], year: number) => YEARLY.mothers.when(year, withValue(DEFAULT_SCENARIO, 'mothers.country', country));

describe('holidays against python-dateutil', () => {
  it.each(Object.entries(vectors.years))('%s', (text, expected) => {
    const year = Number(text);
    expect(easter(year).toString()).toBe(expected.easter);
    expect(YEARLY.valentines.when(year, DEFAULT_SCENARIO).toString()).toBe(expected.valentines);
    expect(YEARLY.womens.when(year, DEFAULT_SCENARIO).toString()).toBe(expected.intl_womens_day);
    expect(YEARLY.christmas.when(year, DEFAULT_SCENARIO).toString()).toBe(expected.christmas);
    expect(mothersDay('us', year).toString()).toBe(expected.mothers_US_DE_AU_IT_CA_2nd_Sun_May);
    expect(mothersDay('uk', year).toString()).toBe(expected.mothers_UK_IE_4th_Sun_Lent);
    expect(mothersDay('fr', year).toString()).toBe(expected.mothers_FR_last_Sun_May_or_1st_Jun);
    expect(mothersDay('es', year).toString()).toBe(expected.mothers_ES_PT_HU_1st_Sun_May);
    expect(mothersDay('no', year).toString()).toBe(expected.mothers_NO_2nd_Sun_Feb);
    expect(mothersDay('mx', year).toString()).toBe(expected.mothers_MX_10_May);
  });
});
