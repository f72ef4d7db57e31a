/**
 * A number as people type it: with a decimal comma or point, a true minus sign, and thousands set apart by a comma, a
 * point, an apostrophe or a space. What can be read in two ways is not guessed.
 */

export type TypedNumber =
  | { readonly kind: 'value'; readonly value: number }
  /** No reading of it is allowed. */
  | { readonly kind: 'refused' }
  /** Two readings of it are. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly number[] };

/** Thousands in groups of three, after one to three digits that are not zero. */
const grouped = (mark: string) => new RegExp(`^-?[1-9]\\d{0,2}(?:${mark}\\d{3})+$`);
const COMMAS = grouped(',');
const POINTS = grouped('\\.');

/** @param parse the number that a plain decimal text stands for, or undefined where the setting does not allow it */
export function readTyped(typed: string, parse: (text: string) => number | undefined): TypedNumber {
  const text = typed
    .trim()
    .replace('\u2212', '-')
    // Nobody sets decimals off by a space or an apostrophe.
    .replaceAll(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');
  const readings = [...new Set(readingsOf(text).flatMap((reading) => parse(reading) ?? []))];
  if (readings.length > 1) return { kind: 'ambiguous', readings };
  const [value] = readings;
  return value === undefined ? { kind: 'refused' } : { kind: 'value', value };
}

/** Plain decimal texts that it may mean. A point alone is the decimal point, as the page writes it. */
function readingsOf(text: string): string[] {
  const [whole = '', fraction, ...more] = text.split(/[.,]/).length === 2 ? text.split(/[.,]/) : [text];
  if (fraction !== undefined && more.length === 0) return COMMAS.test(text) ? [`${whole}.${fraction}`, `${whole}${fraction}`] : [`${whole}.${fraction}`];
  // Several marks: the last one is the decimal one where it is another than those before it.
  const at = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (at < 0) return [text];
  const [before, after] = [text.slice(0, at), text.slice(at + 1)];
  const groups = text[at] === '.' ? COMMAS : POINTS;
  if (groups.test(before)) return [`${before.replaceAll(/[.,]/g, '')}.${after}`];
  return COMMAS.test(text) || POINTS.test(text) ? [text.replaceAll(/[.,]/g, '')] : [];
}
