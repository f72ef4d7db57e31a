/** Keys of memory: which part of a run may be taken over from an earlier one. They follow from what the groups of settings decide. */
import type { Part } from './field.ts';
import type { Scenario } from './scenario.ts';
import { SETTINGS } from './table.ts';

/** A fit is made of a world's shoppers. */
const PARTS_BEHIND: Readonly<Record<'world' | 'fit', readonly Part[]>> = { world: ['world'], fit: ['world', 'fit'] };

/** The settings that decide a part, as text: scenarios with equal keys have it alike to the bit. */
export function keyOf(scenario: Scenario, part: 'world' | 'fit'): string {
  const groups = (Object.keys(SETTINGS) as (keyof Scenario)[]).filter((group) => PARTS_BEHIND[part].includes(SETTINGS[group].decides));
  return JSON.stringify(groups.map((group) => scenario[group]));
}
