import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLink } from '../scenario/linkReading.ts';
import type { Misplaced } from '../scenario/misplaced.ts';
import { DEFAULT_SCENARIO, FIELD_ENTRIES } from '../scenario/scenario.ts';
import { VIEW_FIELDS } from '../scenario/view.ts';
import { noticeText } from './notices.ts';
import { noticesLine } from './shell.ts';

const textsOf = (hash: string) => parseLink(hash).notices.map(noticeText);

test('every setting’s notice names its key, what was given and what is used', () => {
  const keys = [...FIELD_ENTRIES.map(({ linkKey }) => linkKey), ...Object.keys(VIEW_FIELDS)];
  for (const key of keys) {
    const [text] = textsOf(`${key}=!!`);
    expect(text?.problem, key).toContain(`“${key}=!!”`);
    expect(text?.problem, key).toContain('must be');
    expect(text?.outcome, key).toMatch(/used instead|left out|usual day instead/);
  }
});

test('there are words for any notice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (hash) => {
      for (const { problem, outcome } of textsOf(hash)) expect([problem, outcome].every((text) => text.endsWith('.'))).toBe(true);
    }),
  );
});

test('examples', () => {
  expect(textsOf('dynamic.rate=99')).toEqual([
    { problem: '“dynamic.rate=99” can’t be used: dynamic.rate (Learning rate) must be a number from 0.01 to 5.', outcome: `${DEFAULT_SCENARIO.dynamic.rate} is used instead.` },
  ]);
  expect(textsOf('world.days=10')[0]?.problem).toContain('must be a whole number from 120 to 1830 days.');
  expect(textsOf('models.calendar=moon')[0]?.problem).toContain('must be none, season, valentines or events.');
  expect(textsOf('valentines.moves=x')[0]?.problem).toContain('must be none, or any of who, many, why joined by dots.');
  expect(textsOf('reveal=perhaps')[0]?.problem).toContain('must be on or off.');
  expect(textsOf('at=2029-01-01')[0]).toEqual({ problem: '“at=2029-01-01” can’t be used: at (Today) must be a date that exists, written like 2027-02-14, from 2026-07-01 to 2027-06-30.', outcome: 'The page opens on its usual day instead.' });
  expect(textsOf('events.own=x')[0]?.problem).toContain('up to 6 of name~date~strength~lead~moves');
  expect(textsOf('incidents.list=scaled~none~2026-10-05~2026-10-11~100')[0]).toEqual({
    problem:
      '“incidents.list=scaled~none~2026-10-05~2026-10-11~100” can’t be used: incidents.list (Incidents) must be up to 6 of kind~feature~from~to~size joined by semicolons, such as scaled~price~2026-10-05~2026-10-11~100, where kind is stuck, scaled, shifted or missing with a feature (returning, phone, search, newsletter, nearby, evening, cards, pages, minutes or price), or bots, flipped or lost with none, from is not after to, and size is one that the kind allows.',
    outcome: 'It is left out.',
  });
  expect(textsOf('interventions.list=shout')[0]?.problem).toBe(
    '“interventions.list=shout” can’t be used: interventions.list (Done by hand) must be up to 40 of kind~date~target joined by semicolons, such as rollback~2026-10-08~31, where kind is rollback with a version’s number, release or reject with the date of a batch, or publish or retrain with no target.',
  );
  expect(textsOf('models.features=nose')[0]?.problem).toContain('must be none, or any of returning, phone,');
  expect(textsOf('gate.on=perhaps')[0]?.problem).toContain('gate.on (Gate) must be on or off.');
  expect(textsOf('zoom=3')).toEqual([{ problem: 'There is no setting called “zoom” (given: “3”).', outcome: 'It changes nothing and stays in the link.' }]);
  expect(textsOf('seed=1&seed=2')[0]?.outcome).toBe('The first that can be used counts: 1.');
  expect(textsOf('v=3')[0]?.problem).toBe('The link says it is of version “3”; Wilt knows version 1.');
  expect(textsOf('static.from=2027-06-01')[0]).toEqual({
    problem: 'The training window 2027-06-01 to 2026-08-31 (static.from, static.to) doesn’t fit: it must lie in the calendar, last 14 days or more and leave 28 days to serve.',
    outcome: '2026-07-01 to 2026-08-31 is used instead.',
  });
  expect(textsOf(`x=${'x'.repeat(9000)}`)[0]?.problem).toMatch(/^The link is longer than 8000 characters; it breaks off before “x=xx/);
});

test('what the calendar has no room for', () => {
  const short = { first: '2026-07-01', last: '2026-10-28' };
  const misplaced: readonly Misplaced[] = [
    { ...short, at: 'events.own', kind: 'event', name: 'Fair', date: '2026-10-30', leadsUp: true },
    { ...short, at: 'incidents.list', kind: 'incident', incident: 'lost', from: '2026-10-20', to: '2026-11-03', inPart: true },
    { ...short, at: 'static.holdout', kind: 'holdout', asked: 20, used: 13, days: 20 },
    { ...short, at: 'interventions.list', kind: 'deed', deed: { kind: 'rollback', date: '2027-01-01', version: 3 } },
    { ...short, at: 'lens', kind: 'lens', event: { id: 'christmas' } },
  ];
  const { notices } = parseLink('zoom=3');
  const calendar = 'the calendar, 1 July 2026 to 28 October 2026';
  expect(misplaced.map(noticeText)).toEqual([
    { problem: `“Fair” on 30 October 2026 lies outside ${calendar}.`, outcome: 'Only its lead-up happens.' },
    { problem: `The incident “reports get lost”, 20 October 2026 to 3 November 2026, lies partly outside ${calendar}.`, outcome: 'Only its days in the calendar count.' },
    { problem: 'The last 20 days of the training window are to be kept back, but it has 20, and a week at least is trained on.', outcome: '13 days are kept back.' },
    { problem: `What was done by hand on 1 January 2027 (rolled back to version 3) lies outside ${calendar}.`, outcome: 'It is not done.' },
    { problem: `The lens is to be on Christmas, which does not happen in ${calendar}.`, outcome: 'The whole year is shown.' },
  ]);
  expect([noticesLine(notices), noticesLine(misplaced), noticesLine(misplaced.slice(1, 2)), noticesLine([...notices, ...misplaced])]).toEqual([
    '1 thing in this link could not be used',
    '5 settings do not fit the calendar',
    '1 setting does not fit the calendar',
    '1 thing in this link could not be used, 5 do not fit the calendar',
  ]);
});
