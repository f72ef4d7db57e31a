/** Of a view: the ends of the value axis, `0~0.1`, so that several frames can be compared; null for the chart's own. */
import * as v from 'valibot';
import { decimal, TILDES, type Field } from './field.ts';
import { bare } from './folded.ts';

export type AxisEnds = readonly [low: number, high: number];

/** Beyond any measure's values. */
const FARTHEST = 1e6;

export function axisField(): Field<AxisEnds | null> {
  const schema = v.custom<AxisEnds | null>((input) => input === null || (Array.isArray(input) && input.length === 2 && input.every((each) => typeof each === 'number' && Math.abs(each) <= FARTHEST) && Number(input[0]) < Number(input[1])));
  const read = (parts: readonly string[]): AxisEnds | undefined => {
    const ends = parts.map(decimal);
    const [low, high] = ends;
    return ends.length === 2 && low !== undefined && high !== undefined && v.is(schema, [low, high]) ? [low, high] : undefined;
  };
  return {
    default: null,
    schema,
    domain: { kind: 'ends', most: FARTHEST, example: '0~0.1' },
    key: 'axis',
    unit: '',
    valid: '0~0.1',
    invalid: '1~0',
    parse: (text) => (text === '' ? null : read(text.split('~'))),
    mend: (text) => read(text.split(text.includes('~') ? '~' : TILDES).map(bare)),
    print: (ends) => (ends === null ? '' : ends.join('~')),
  };
}
