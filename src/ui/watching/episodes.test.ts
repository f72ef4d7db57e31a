/** What truly changed is told by what it is: a name that a user gave is never taken for one of ours. */
import { describe, expect, it } from 'vitest';
import { NO_EVENTS } from '../../scenario/presets.ts';
import { DEFAULT_SCENARIO, withValues } from '../../scenario/scenario.ts';
import { episodesOf } from '../../simulation/episodes.ts';
import { episodeName } from '../../text/alarms.ts';
import { createWorld } from '../../world/world.ts';

describe('an own event', () => {
  it.each(['christmas', 'Christmas', 'trend', 'scaled'])('called “%s” is told by its own name', (name) => {
    const scenario = withValues(DEFAULT_SCENARIO, { ...NO_EVENTS, 'events.own': [{ name, date: '2026-10-10', strength: 1, lead: 3, moves: ['many'] }] });
    const episodes = episodesOf(createWorld(scenario), scenario, { windowStart: 0, servingStart: 62 });
    expect(episodes.map(episodeName)).toEqual([name]);
  });
});
