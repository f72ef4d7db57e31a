/**
 * Numbers as the page writes them: a narrow space between thousands, a true minus sign, as many digits as carry
 * meaning, and an en dash where there is no number.
 */
const NONE = '–';
const formats = new Map<string, Intl.NumberFormat>();

function format(value: number, options: Intl.NumberFormatOptions): string {
  if (!Number.isFinite(value)) return NONE;
  // Written out: a day while it plays has hundreds of numbers, and JSON costs as much as the number itself.
  const { style, signDisplay, minimumFractionDigits: least, maximumFractionDigits: most, minimumSignificantDigits: fewest, maximumSignificantDigits: all } = options;
  const key = `${style} ${signDisplay} ${least} ${most} ${fewest} ${all}`;
  let formatter = formats.get(key);
  if (!formatter) formats.set(key, (formatter = new Intl.NumberFormat('en-GB', options)));
  return formatter.format(value).replaceAll(',', '\u202f').replace('-', '\u2212');
}

/** A whole number: `1 234`. */
export function whole(value: number): string {
  return format(value, { maximumFractionDigits: 0, signDisplay: 'negative' });
}

/** With so many decimals: `0.670`. */
export function decimals(value: number, digits: number): string {
  return format(value, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'negative' });
}

/** With so many significant digits, zeros kept: 0.2 is `0.20`, and 1234 with two is `1 200`. */
export function significant(value: number, digits = 2): string {
  if (value === 0) return '0';
  if (Math.abs(value) < 1e-6) return `${value < 0 ? '\u2212' : ''}under 0.000001`;
  return format(value, { minimumSignificantDigits: digits, maximumSignificantDigits: digits });
}

/** As short as the number is: `0.5`, `1000` is `1 000`. For axes and for values that were typed in. */
export function plain(value: number): string {
  return format(value, { maximumSignificantDigits: 12, maximumFractionDigits: 12, signDisplay: 'negative' });
}

/** With its sign: `+0.31`, `−1.2`; zero bears none. */
export function signed(value: number, digits = 2): string {
  return format(value, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'exceptZero' });
}

/** A mark on an axis that has two sides: `−0.5`, `0`, `+0.5`. */
export function signedMark(value: number): string {
  return format(value, { maximumSignificantDigits: 12, signDisplay: 'exceptZero' });
}

/** A share of one: `9.1%`. */
export function percent(value: number, digits = 1): string {
  return format(value, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'negative' });
}

/** A multiple in words: `9 times`, `1.4 times`, `1 200 times`. */
export function times(ratio: number): string {
  return `${ratio >= 9.5 ? significant(ratio) : format(ratio, { maximumFractionDigits: 1, signDisplay: 'negative' })} times`;
}

/** A whole number of things: `1 bouquet`, `131 bouquets`. */
export function many(value: number, one: string, more = `${one}s`): string {
  return `${whole(value)} ${Math.round(value) === 1 ? one : more}`;
}
