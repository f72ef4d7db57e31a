/** What an exported file is of: the scenario and its day, and the link that shows the same numbers again. */
import { dateOf } from '../../store/calendar.ts';
import { linkOf } from '../../store/address.ts';
import type { WiltState } from '../../store/state.ts';
import { VERSION } from '../../text/about.ts';
import { PRESET_WORDS } from '../../text/presets.ts';
import { presetShown } from './shown-preset.ts';

export interface Origin {
  /** Name of the ready-made scenario that it is, or was made from. */
  readonly scenario: string;
  /** It is that scenario with other settings. */
  readonly changed: boolean;
  /** ISO date of the day that the page stands on. */
  readonly date: string;
  /** Whole, with the address of the page. */
  readonly link: string;
  readonly seed: number;
  /** Days over which a value is a mean; 1 where it is a day's own. */
  readonly smoothing: number;
  readonly version: string;
}

/** @param base address of the page, without its hash */
export function originOf(state: WiltState, smoothing = 1, base = location.href.replace(/#.*$/s, '')): Origin {
  const { scenario, today } = state;
  const { name, exact } = presetShown(scenario);
  return {
    scenario: PRESET_WORDS[name].name,
    changed: !exact,
    date: dateOf(scenario, today),
    link: base + linkOf(state),
    seed: scenario.world.seed,
    smoothing,
    version: VERSION,
  };
}

/**
 * What stands beside every row of a CSV, the same in all of them: RFC 4180 knows no comments, and a column is read by
 * whatever reads a table. The names begin alike, so that none meets one of the table's own.
 */
export function originColumns({ link, seed, smoothing, version }: Origin): readonly (readonly [heading: string, value: string])[] {
  return [
    ['wilt_link', link],
    ['wilt_seed', String(seed)],
    ['wilt_smoothing', String(smoothing)],
    ['wilt_version', version],
  ];
}
