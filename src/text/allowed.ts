/** What a setting allows, in words that can be typed into a link: "a number from 0.01 to 5". */
import type { Domain } from '../scenario/field.ts';

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
      return `a date from ${domain.min} to ${domain.max}`;
    case 'list':
      return `up to ${domain.most} of ${domain.form} joined by semicolons, such as ${domain.example}`;
  }
}

/** "a, b or c". */
function either(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
