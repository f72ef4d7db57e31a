/** What a setting allows, in words that can be typed into a link: "a number from 0.01 to 5". */
import type { Domain } from '../scenario/field.ts';
import { INCIDENT_KINDS, INCIDENTS } from '../scenario/incidents.ts';
import { LOGGED_FEATURES } from '../scenario/logged.ts';

/** `unit` follows a number's range; '' where it needs none. */
export function allowedText(domain: Domain, unit = ''): string {
  switch (domain.kind) {
    case 'number':
      return `a ${domain.integer ? 'whole ' : ''}number from ${domain.min} to ${domain.max}${unit === '' || unit === '×' ? '' : ` ${unit}`}`;
    case 'choice':
      return either(domain.options);
    case 'flags':
      return `none, or any of ${domain.options.join(', ')} joined by dots`;
    case 'switch':
      return 'on or off';
    case 'date':
      return `a date that exists, written like 2027-02-14, from ${domain.min} to ${domain.max}${domain.event === undefined ? '' : `, or days before or after an event, such as ${domain.event}`}`;
    case 'list':
      return `up to ${domain.most} of ${domain.form} joined by semicolons, such as ${domain.example}${LIST_PARTS[domain.form] ?? ''}`;
    case 'text':
      return `up to ${domain.most} ${domain.form}`;
    case 'vary':
      return `a number, a choice or a switch of the settings and different values of it, joined by ~, such as ${domain.example}`;
    case 'compare':
      return `up to ${domain.most} settings, each with the value that it had before, joined by ~, such as ${domain.example}`;
    case 'names':
      return `some of ${domain.options.length > 30 ? domain.form : domain.options.join(', ')}, joined by ~, such as ${domain.example}`;
    case 'ends':
      return `two numbers of ${domain.most} at the most, the lower one first, joined by ~, such as ${domain.example}`;
  }
}

const withFeature = INCIDENT_KINDS.filter((kind) => INCIDENTS[kind].breaksFeed);
const withoutFeature = INCIDENT_KINDS.filter((kind) => !INCIDENTS[kind].breaksFeed);

/** What the parts of an item may be, by the form that names them, where the example does not tell. */
const LIST_PARTS: Readonly<Record<string, string>> = {
  'kind~feature~from~to~size': `, where kind is ${either(withFeature)} with a feature (${either(LOGGED_FEATURES)}), or ${either(withoutFeature)} with none, from is not after to, and size is one that the kind allows`,
  'kind~date~target': ', where kind is rollback with a version’s number, release or reject with the date of a batch, or publish or retrain with no target',
};

/** "a, b or c". */
function either(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
