/** Interventions: what a person does to the models by hand, on the morning of a date, before the shop opens. */
import * as v from 'valibot';
import type { ContenderName } from './contenders.ts';
import { civilDate, list, type Field } from './field.ts';

const MOST_VERSIONS = 99_999;

const intervention = v.variant('kind', [
  /** The dynamic model's version of that number serves again. */
  v.strictObject({ kind: v.literal('rollback'), date: civilDate, version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_VERSIONS)) }),
  /** The held batch of a date is let in, or thrown away. */
  v.strictObject({ kind: v.picklist(['release', 'reject']), date: civilDate, batch: civilDate }),
  /** The dynamic model in training goes into service; the static model is trained anew. */
  v.strictObject({ kind: v.picklist(['publish', 'retrain']), date: civilDate }),
]);

export type Intervention = Readonly<v.InferOutput<typeof intervention>>;

/** The contender that it is done to. */
export function contenderFor(kind: Intervention['kind']): ContenderName {
  return kind === 'retrain' ? 'static' : 'dynamic';
}

type Undated<I> = I extends unknown ? Omit<I, 'date'> : never;
/** What is done, without when. */
export type Deed = Undated<Intervention>;

/** What it is done to, as links and files write it: a version's number, a batch's date; '' where the kind says it all. */
export function targetText(deed: Deed): string {
  switch (deed.kind) {
    case 'rollback':
      return String(deed.version);
    case 'release':
    case 'reject':
      return deed.batch;
    case 'publish':
    case 'retrain':
      return '';
  }
}

/** `rollback~2026-10-08~31`: two interventions are the same where their texts are. */
export function interventionText(done: Intervention): string {
  const target = targetText(done);
  return (target === '' ? [done.kind, done.date] : [done.kind, done.date, target]).join('~');
}

/** What the schema checks; a version's number is written without leading zeros. */
function parsed(text: string): unknown {
  const [kind, on, target = '', ...rest] = text.split('~');
  if (rest.length > 0) return undefined;
  if (kind === 'rollback') return { kind, date: on, version: /^[1-9]\d*$/.test(target) ? Number(target) : undefined };
  if (target === '') return { kind, date: on };
  return { kind, date: on, batch: target };
}

export function interventionList(): Field<readonly Intervention[]> {
  return list<Intervention>({
    most: 40,
    form: 'kind~date~target',
    example: 'rollback~2026-10-08~31',
    invalid: 'rollback~2026-10-08',
    item: intervention,
    parse: parsed,
    print: interventionText,
  });
}
