/**
 * Coalitions: the truths that could have been. Each set of the causes that act in a scenario is a coalition, by a number
 * whose i-th bit says whether the i-th cause is in it; its truth is what everybody's probability of buying would be if
 * only those acted, gift intent averaged over who has it.
 */
import { sigmoid } from '../../numerics/elementary.ts';
import { actingCauses, sameTruth, type Cause } from '../../world/causes.ts';
import type { Conditions } from '../../world/conditions.ts';
import type { World } from '../../world/world.ts';
import { ofDays } from '../days.ts';

export interface Coalitions {
  /** The causes that act. */
  readonly causes: readonly Cause[];
  /** 2 to the number of causes; the last one has them all. */
  readonly count: number;
  /** Which coalitions have one truth on a day: the number of its class by coalition, `[count]`, counted from 0. */
  classesOn(day: number): Uint8Array;
  /** Probabilities of the clean batch's shoppers in each class, `[classes][shoppers]`. */
  chancesOn(day: number): Float64Array[];
  /** The same as labels to train on. */
  labelsOn(day: number): Float32Array[];
}

/** Yields the share done. */
export function* coalitionsOf(world: World): Generator<number, Coalitions> {
  const causes = actingCauses(world.under);
  const count = 1 << causes.length;
  const truths: (readonly Conditions[])[] = [];
  for (let coalition = 0; coalition < count; coalition++) {
    truths.push(world.under((cause) => (coalition & (1 << causes.indexOf(cause))) !== 0));
    yield (coalition + 1) / count;
  }
  const known = new Map<number, Classes>();
  const classesOf = (day: number): Classes => {
    const classes = known.get(day) ?? classed(truths.map((truth) => truth[day]!));
    known.set(day, classes);
    return classes;
  };
  const chancesOn = (day: number) => {
    const { inputs, shoppers } = world.clean(day);
    const linear: { readonly weights: Float64Array; readonly sums: Float64Array }[] = [];
    return classesOf(day).first.map((coalition) => {
      const conditions = truths[coalition]![day]!;
      let sums = linear.find(({ weights }) => weights.every((weight, j) => weight === conditions.weights[j]))?.sums;
      if (!sums) linear.push({ weights: conditions.weights, sums: (sums = linearOf(conditions.weights, inputs, shoppers)) });
      return probabilities(sums, conditions);
    });
  };
  return {
    causes,
    count,
    classesOn: (day) => classesOf(day).of,
    chancesOn,
    labelsOn: ofDays(world, (day) => chancesOn(day).map((chances) => Float32Array.from(chances))),
  };
}

/** Coalitions with one truth, by class. */
interface Classes {
  readonly of: Uint8Array;
  /** The first coalition of each. */
  readonly first: readonly number[];
}

function classed(conditions: readonly Conditions[]): Classes {
  const first: number[] = [];
  const of = Uint8Array.from(conditions, (each, coalition) => {
    const known = first.findIndex((other) => sameTruth(conditions[other]!, each));
    return known >= 0 ? known : first.push(coalition) - 1;
  });
  return { of, first };
}

/** weights · inputs of each shopper. @param inputs feature-major, `[features, shoppers]` */
function linearOf(weights: Float64Array, inputs: Float32Array, shoppers: number): Float64Array {
  const sums = new Float64Array(shoppers);
  weights.forEach((weight, j) => {
    for (let i = 0, at = j * shoppers; i < shoppers; i++, at++) sums[i]! += weight * inputs[at]!;
  });
  return sums;
}

/** (1 − s) · σ(z) + s · σ(z + e): over whether a shopper has gift intent, which a share s has and which adds e. */
function probabilities(sums: Float64Array, { bias, intentShare, intent }: Conditions): Float64Array {
  if (intentShare === 0) return sums.map((sum) => sigmoid(sum + bias));
  return sums.map((sum) => (1 - intentShare) * sigmoid(sum + bias) + intentShare * sigmoid(sum + bias + intent));
}
