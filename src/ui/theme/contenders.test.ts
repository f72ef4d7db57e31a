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
const THEMES = { light, dark: declarations(tokens, ":root[data-theme='dark']"), projector: declarations(tokens, ":root[data-theme='projector']") };

describe.each(SCORED)('%s', (name) => {
  it('is named to the charts by its class', () => {
    const own = declarations(styles('./contenders.css'), `.is-${name}`);
    expect([own.get('--of'), own.get('--of-text'), own.get('--of-dash')]).toEqual([`var(--${name})`, `var(--${name}-text)`, `var(--dash-${name})`]);
  });

  it.each(Object.entries(THEMES))('has colours in the theme %s', (_, theme) => {
    expect(theme.get(`--${name}`)).toMatch(/^#[\da-f]{6}$/);
    expect(theme.get(`--${name}-text`)).toMatch(/^#[\da-f]{6}$/);
  });

  it('shares neither colour nor dash with another one', () => {
    for (const other of SCORED) {
      if (other === name) continue;
      expect(light.get(`--dash-${other}`)).not.toBe(light.get(`--dash-${name}`));
      for (const theme of Object.values(THEMES)) expect(theme.get(`--${other}`)).not.toBe(theme.get(`--${name}`));
    }
  });
});
