/**
 * Which settings count at present: some mean something only while another one has a certain value. A setting that
 * does not count changes no number of the run (simulation/counts.test.ts holds that).
 */
import { valueAt, withValues, type Changes, type Scenario, type ScenarioKey, type ValueAt } from './scenario.ts';

/** A setting, and its values with which another one counts. */
interface ConditionOn<P extends ScenarioKey> {
  readonly path: P;
  readonly among: readonly ValueAt<P>[];
}
type NumberKey = { [P in ScenarioKey]: ValueAt<P> extends number ? P : never }[ScenarioKey];
/** A number, and what it has to be above. */
interface ConditionAbove {
  readonly path: NumberKey;
  readonly above: number;
}
type ConditionAmong = { readonly [P in ScenarioKey]: ConditionOn<P> }[ScenarioKey];
export type Condition = ConditionAmong | ConditionAbove;

const perceptron: Condition = { path: 'models.kind', among: ['perceptron'] };
const validated: Condition = { path: 'static.select', among: ['validation'] };
const fixed: Condition = { path: 'static.select', among: ['fixed'] };
const gated: Condition = { path: 'gate.on', among: [true] };
const guarded: Condition = { path: 'rollback.on', among: [true] };
const scheduled: Condition = { path: 'scheduled.on', among: [true] };
const recalibrated: Condition = { path: 'recalibrated.on', among: [true] };
const mixture: Condition = { path: 'mixture.on', among: [true] };

const CONDITIONS: Partial<Record<ScenarioKey, readonly Condition[]>> = {
  'models.hidden': [perceptron],
  'static.folds': [validated],
  'static.grid': [validated],
  'static.epochs': [fixed],
  'static.l2': [fixed],
  'dynamic.towards': [{ path: 'dynamic.l2', above: 0 }],
  'gate.range': [gated],
  'gate.missing': [gated],
  'gate.distance': [gated],
  'gate.labelRate': [gated],
  'gate.loss': [gated],
  'gate.after': [gated],
  'gate.hold': [gated, { path: 'gate.after', among: ['release', 'reject'] }],
  'rollback.window': [guarded],
  'rollback.margin': [guarded],
  'scheduled.trigger': [scheduled],
  'scheduled.every': [scheduled, { path: 'scheduled.trigger', among: ['interval', 'either'] }],
  'scheduled.window': [scheduled],
  'recalibrated.z': [recalibrated],
  'mixture.share': [mixture],
  'mixture.rate': [mixture],
};

function isAmong<P extends ScenarioKey>({ path, among }: ConditionOn<P>, scenario: Scenario): boolean {
  return among.includes(valueAt(scenario, path));
}

function isMet(condition: Condition, scenario: Scenario): boolean {
  return 'above' in condition ? valueAt(scenario, condition.path) > condition.above : isAmong(condition, scenario);
}

/** The first condition that keeps a setting from counting; undefined where it counts. */
export function unmetCondition(scenario: Scenario, path: ScenarioKey): Condition | undefined {
  return CONDITIONS[path]?.find((condition) => !isMet(condition, scenario));
}

/** What is to be changed so that a setting counts; nothing where it does. */
export function whereItCounts(scenario: Scenario, path: ScenarioKey): Changes {
  const condition = unmetCondition(scenario, path);
  if (!condition) return {};
  const change: Changes = { [condition.path]: 'above' in condition ? LEAST_ABOVE : condition.among[0] };
  return { ...change, ...whereItCounts(withValues(scenario, change), path) };
}

/** A penalty that is felt, and no more. */
const LEAST_ABOVE = 0.001;
