import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLink } from '../../scenario/arbitrary.ts';
import { LOCKABLE } from '../../scenario/frames.ts';
import { printLink, soundLink } from '../../scenario/link.ts';
import { PART_KINDS, partsOfLink } from '../../scenario/linkParts.ts';
import { PRESET_NAMES, preset } from '../../scenario/presets.ts';
import { DEFAULT_SCENARIO, FIELD_ENTRIES, withValues } from '../../scenario/scenario.ts';
import { DEFAULT_VIEW } from '../../scenario/view.ts';
import { linkOf } from '../../store/address.ts';
import { dayOf, openingDay } from '../../store/calendar.ts';
import { GROUPS } from '../settings/groups.ts';
import { lockedBy } from './NameChoices.tsx';
import { comparison, daysOffered, firstChoices, nearEvent, SHARED_VIEWS, sharedLink, without, type Choices, type Shown } from './choices.ts';

const STORY: Shown = { scenario: DEFAULT_SCENARIO, view: DEFAULT_VIEW, unknown: [], today: openingDay(DEFAULT_SCENARIO), themeFromLink: false, previous: null };

/** Any page that can be shared. */
const anyShown: fc.Arbitrary<Shown> = anyLink.chain(({ scenario, view, unknown }) =>
  fc.record({ scenario: fc.constant(scenario), view: fc.constant({ ...view, view: 'page' as const, chapter: 'none' as const, compare: '' }), unknown: fc.constant(unknown), today: fc.integer({ min: 0, max: scenario.world.days - 1 }), themeFromLink: fc.boolean(), previous: fc.constant(null) }),
);

const link = (shown: Shown, change: Partial<Choices> = {}): string => printLink(sharedLink(shown, { ...firstChoices(shown), ...change }));

describe('laws', () => {
  test('before anything is chosen the link is that of the page', () => {
    fc.assert(
      fc.property(anyShown, (shown) => {
        // Figure and panel count only where they are shown, and keys in a frame.
        const view = { ...shown.view, figure: DEFAULT_VIEW.figure, panel: DEFAULT_VIEW.panel, keys: DEFAULT_VIEW.keys };
        expect(link(shown)).toBe(linkOf({ ...shown, view }));
      }),
      { numRuns: 60 },
    );
  });

  test('every day that is offered is in the calendar, and the one from an event is today', () => {
    fc.assert(
      fc.property(anyShown, (shown) => {
        for (const [day, at] of daysOffered(shown, { kind: 'here' })) if (day !== 'usual') expect(dayOf(shown.scenario, at)).toBe(shown.today);
      }),
      { numRuns: 60 },
    );
  });

  test('whatever is chosen is a link that is read as it is written', () => {
    const choices = fc.record({ view: fc.constantFrom(...SHARED_VIEWS), day: fc.constantFrom<Choices['day']>('date', 'event', 'usual'), looks: fc.boolean(), compare: fc.boolean(), unknown: fc.constant(false), what: fc.constantFrom<Choices['what']>({ kind: 'here' }, { kind: 'preset', name: 'sold-out' }, { kind: 'chapter', name: 'winter' }) });
    fc.assert(
      fc.property(anyShown, choices, (shown, change) => {
        const made = sharedLink(shown, { ...firstChoices(shown), ...change });
        expect(soundLink(printLink(made))).toEqual(made);
      }),
      { numRuns: 60 },
    );
  });

  test('a part that is left out is out of the link, and nothing else is changed in the run', () => {
    fc.assert(
      fc.property(anyShown, fc.constantFrom(...PART_KINDS), (shown, kind) => {
        const choices = firstChoices(shown);
        const less = without(kind, choices);
        if (!less) return;
        const made = sharedLink(shown, less);
        expect(made.scenario).toEqual(shown.scenario);
        expect(partsOfLink(printLink(made)).map((part) => part.kind)).not.toContain(kind);
      }),
      { numRuns: 80 },
    );
  });

  test('a ready-made scenario opens as it does from the list', () => {
    for (const name of PRESET_NAMES) {
      const { scenario, at, sight } = preset(name);
      const made = sharedLink(STORY, { ...firstChoices(STORY), what: { kind: 'preset', name }, day: 'usual' });
      expect({ ...made.view }).toEqual({ ...DEFAULT_VIEW, ...sight, at });
      expect(made.scenario).toEqual(scenario);
    }
  });
});

test('the groups of the settings panel lock every group of the link, and each of them once', () => {
  const locked = GROUPS.flatMap(lockedBy);
  expect(locked.toSorted()).toEqual([...new Set(FIELD_ENTRIES.map(({ group }) => group))].toSorted());
  for (const name of locked) expect(LOCKABLE).toContain(name);
});

describe('examples', () => {
  test('days from an event where one is near', () => {
    const on = (date: string) => nearEvent(DEFAULT_SCENARIO, dayOf(DEFAULT_SCENARIO, date) ?? -1);
    expect(['2027-02-14', '2027-02-17', '2027-02-10', '2026-12-31', '2026-10-01'].map(on)).toEqual(['valentines', 'valentines+3', 'valentines-4', 'christmas+6', undefined]);
    expect(link({ ...STORY, today: STORY.today + 3 }, { day: 'event' })).toBe('#v=1&at=valentines%2B3');
    expect(link({ ...STORY, today: STORY.today + 3 }, { day: 'usual' })).toBe('#v=1');
    const fair = withValues(DEFAULT_SCENARIO, { 'events.own': [{ name: 'Fair', date: '2026-10-03', strength: 1, lead: 3, moves: ['many'] }] });
    expect(nearEvent(fair, dayOf(fair, '2026-10-01') ?? -1)).toBe('own~Fair-2');
  });

  test('the run before is kept only where it is chosen', () => {
    const shown = { ...STORY, scenario: withValues(DEFAULT_SCENARIO, { 'dynamic.rate': 0.2 }), previous: DEFAULT_SCENARIO };
    expect(comparison(shown)).toBe('dynamic.rate~1');
    expect(link(shown)).toBe('#v=1&dynamic.rate=0.2');
    expect(link(shown, { compare: true, view: 'slide', figure: 'bouquets', keys: 'deck' })).toBe('#v=1&dynamic.rate=0.2&view=slide&figure=bouquets&compare=dynamic.rate~1&keys=deck');
  });

  test('a chapter is a link of its own', () => {
    expect(link({ ...STORY, unknown: ['a=b'] }, { what: { kind: 'chapter', name: 'summer' }, view: 'slide', hide: ['course'] })).toBe('#v=1&chapter=summer');
  });
});
