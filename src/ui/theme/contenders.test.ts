/** Every contender, the best possible and the best that sees the log can be told apart in every theme: a colour, a colour for text, a dash. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCORED } from '../../simulation/history.ts';

const styles = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

/** Declarations of the blocks with exactly this selector. */
function declarations(css: string, selector: string): Map<string, string> {
  const blocks = [...css.replaceAll(/@media screen \{/g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, selectors = '']) => selectors.replaceAll(/\/\*[^]*?\*\//g, '').trim() === selector);
  return new Map(blocks.flatMap(([, , body = '']) => [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value] as const)));
}

const tokens = styles('./tokens.css');
const light = declarations(tokens, ':root');
const theme = (name: string) => declarations(tokens, `:root[data-theme='${name}']`);
const THEMES = { light, dark: theme('dark'), projector: theme('projector'), 'projector-dark': theme('projector-dark') };

/** WCAG 2.2's contrast of two colours, `#rrggbb`: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

it.each(Object.entries(THEMES))('the theme %s has every colour of the page, and its words stand out', (name, colours) => {
  const wanted = [...light].filter(([, value]) => /^#[\da-f]{6}$/.test(value)).map(([token]) => token);
  expect(wanted.filter((token) => !/^#[\da-f]{6}$/.test(colours.get(token) ?? ''))).toEqual([]);
  for (const [token, least] of [['--ink', 7], ['--quiet', name.startsWith('projector') ? 7 : 4.5]] as const)
    for (const ground of ['--paper', '--leaf']) expect(contrast(colours.get(token) ?? '', colours.get(ground) ?? ''), `${token} on ${ground}`).toBeGreaterThanOrEqual(least);
});

describe.each(SCORED)('%s', (name) => {
  it('is named to the charts by its class', () => {
    const own = declarations(styles('./contenders.css'), `.is-${name}`);
    expect([own.get('--of'), own.get('--of-text'), own.get('--of-dash')]).toEqual([`var(--${name})`, `var(--${name}-text)`, `var(--dash-${name})`]);
  });

  it.each(Object.entries(THEMES))('has colours in the theme %s', (_, colours) => {
    expect(colours.get(`--${name}`)).toMatch(/^#[\da-f]{6}$/);
    expect(colours.get(`--${name}-text`)).toMatch(/^#[\da-f]{6}$/);
  });

  it.each(Object.entries(THEMES))('stands out from the ground in the theme %s: its words at 7 : 1, its lines at 3 : 1', (_, colours) => {
    const of = (token: string) => contrast(colours.get(token) ?? '', colours.get('--paper') ?? '');
    expect(of(`--${name}-text`)).toBeGreaterThanOrEqual(7);
    expect(of(`--${name}`)).toBeGreaterThanOrEqual(3);
  });

  it('shares neither colour nor dash with another one', () => {
    for (const other of SCORED) {
      if (other === name) continue;
      expect(light.get(`--dash-${other}`)).not.toBe(light.get(`--dash-${name}`));
      for (const colours of Object.values(THEMES)) expect(colours.get(`--${other}`)).not.toBe(colours.get(`--${name}`));
    }
  });
});
