/** The day that a link asks for: a date, or so many days before or after an event, `valentines+3`. Where an event falls is the world's to say (world/dayAsked.ts). */
import * as v from 'valibot';
import { ownEventName, YEARLY_EVENTS, type EventName } from './events.ts';
import { date, decimal, type Field } from './field.ts';
import { bare, narrow, unbroken } from './folded.ts';
import { decodeText } from './percent.ts';

/** Days from an event that can be asked for. */
const FARTHEST = 366;
const OWN = 'own~';
const FORM = /^(.+?)(?:([+-])(\d{1,3}))?$/s;

export interface EventDay {
  readonly event: EventName;
  /** After the event; negative before it. */
  readonly days: number;
}

/** What a text asks for as days from an event; undefined where it is none, a date for one. */
export function eventDay(text: string): EventDay | undefined {
  const [, name = '', sign = '', count = '0'] = FORM.exec(text) ?? [];
  const days = (decimal(count) ?? NaN) * (sign === '-' ? -1 : 1) + 0;
  if (!(Math.abs(days) <= FARTHEST)) return undefined;
  const id = YEARLY_EVENTS.find((each) => each === name);
  if (id !== undefined) return { event: { id }, days };
  const own = v.safeParse(ownEventName, name.startsWith(OWN) ? name.slice(OWN.length) : '');
  return own.success ? { event: { id: 'own', name: own.output }, days } : undefined;
}

/** Not a date, nor nothing: days from an event. */
export function isEventDay(at: string): boolean {
  return at !== '' && eventDay(at) !== undefined;
}

/** '' where the link does not say. */
export function atField(): Field<string> {
  const field = date('', { key: 'at', valid: '2027-02-14', invalid: '14 February' });
  const asEvent = (text: string): string | undefined => {
    const asked = eventDay(text);
    if (!asked) return undefined;
    const name = asked.event.id === 'own' ? OWN + asked.event.name : asked.event.id;
    return asked.days === 0 ? name : `${name}${asked.days > 0 ? '+' : ''}${asked.days}`;
  };
  return {
    ...field,
    default: '',
    domain: { kind: 'date', min: '2000-01-01', max: '2099-12-31', event: 'valentines+3' },
    schema: v.pipe(v.string(), v.transform((text) => field.parse(text) ?? asEvent(text)), v.string()),
    parse: (text) => (text === '' ? '' : (field.parse(text) ?? asEvent(text))),
    mend: (text) => {
      // A plus may have been escaped once more, or be a blank to who takes the link for a form's.
      const plain = decodeText(narrow(text), false);
      return field.mend(text) ?? asEvent(bare(plain).toLowerCase()) ?? asEvent(unbroken(plain).replace(/^([a-z]+)\s+(?=\d)/i, '$1+').toLowerCase()) ?? asEvent(unbroken(plain));
    },
  };
}
