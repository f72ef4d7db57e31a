/** Values of a setting that are worth a look when it is varied: they follow from its range and scale. */
import type { NumberDomain } from './field.ts';
import { valueAt, type Scenario } from './scenario.ts';
import { entryOf, type VariedKey, type VariedValue } from './vary.ts';

/**
 * Values that show what a setting does over its range, today's among them: all that a choice or a switch has; of a number
 * the steps 1, 2, 5 or 1, 3 of each power of ten where its scale is logarithmic (doublings where it goes in larger steps
 * than one), else even steps and both ends. Numbers ascend.
 */
export function suggestedValues(scenario: Scenario, path: VariedKey): readonly VariedValue[] {
  const { domain } = entryOf(path).field;
  if (domain.kind === 'switch') return [false, true];
  if (domain.kind === 'choice') return domain.options;
  if (domain.kind !== 'number') return [];
  const today = valueAt(scenario, path) as number;
  const steps = domain.scale === 'logarithmic' ? logarithmicSteps(domain) : evenSteps(domain);
  return [...new Set([...steps, today])].toSorted((a, b) => a - b);
}

/** About so many steps fill a picture and leave room between them. */
const FEW = 9;

function logarithmicSteps({ min, max, step, integer }: NumberDomain): number[] {
  if (integer && step > 1) return Array.from({ length: Math.floor(Math.log2(max / min)) + 1 }, (_, i) => min * 2 ** i);
  const ofPowers = (digits: readonly number[]) =>
    Array.from({ length: Math.ceil(Math.log10(max / min)) + 2 }, (_, i) => Math.floor(Math.log10(min)) + i)
      .flatMap((power) => digits.map((digit) => decimalOf(digit, power)))
      .filter((value) => value >= min && value <= max && (!integer || Number.isInteger(value)));
  const fine = ofPowers([1, 2, 5]);
  return fine.length <= FEW ? fine : ofPowers([1, 3]);
}

function evenSteps({ min, max, step, integer }: NumberDomain): number[] {
  const wide = (max - min) / (FEW - 2);
  const power = Math.floor(Math.log10(wide));
  const size = Math.max(step, [decimalOf(1, power), decimalOf(2, power), decimalOf(5, power), decimalOf(1, power + 1)].find((each) => each >= wide && (!integer || Number.isInteger(each)))!);
  const first = Math.ceil(min / size);
  const inside = Array.from({ length: Math.floor(max / size) - first + 1 }, (_, i) => Number(((first + i) * size).toPrecision(12)) + 0);
  return [min, ...inside, max];
}

/** digit · 10^power, as the decimal that it is. */
function decimalOf(digit: number, power: number): number {
  return Number(`${digit}e${power}`);
}
