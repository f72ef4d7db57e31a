/** What is written into a picture: its legend, its caption, colours that every reader knows. */
import { describe, expect, it } from 'vitest';
import { pictureLine, PICTURES } from '../../text/pictures.ts';
import { base64 } from './base64.ts';
import { isClear, plainColour } from './colour.ts';
import { legendOf, signOf } from './legend.ts';

describe('a legend', () => {
  const drawn = (...selectors: string[]) => (selector: string) => selectors.includes(selector);

  it('names what is drawn, in one order for all charts, and nothing else', () => {
    const legend = legendOf(drawn(...(['best', 'static', 'dynamic'] as const).map(signOf), '.chart-sold', '.chart-band.is-dynamic', '.chart-ghost.is-static'), 'sold');
    expect(legend).toEqual([
      { sign: 'bars', name: 'sold' },
      { sign: 'line', of: 'static', name: 'static' },
      { sign: 'line', of: 'dynamic', name: 'dynamic' },
      { sign: 'line', of: 'best', name: 'best possible' },
      { sign: 'band', of: 'dynamic', name: PICTURES.band },
      { sign: 'ghost', of: 'static', name: PICTURES.before },
    ]);
    expect(legendOf(drawn(), 'sold')).toEqual([]);
  });

  it('has a sweep’s band as it has a year’s', () => {
    expect(legendOf(drawn(signOf('mixture'), '.sweep-band.is-mixture'), '').map(({ sign }) => sign)).toEqual(['line', 'band']);
  });
});

describe('the caption', () => {
  const facts = { scenario: 'The broken feed', changed: false, date: '2026-10-09', seed: 7, smoothing: 1, version: '1.0.0' };

  it('says version, scenario, day, seed and smoothing', () => {
    expect(pictureLine(facts)).toBe('Wilt 1.0.0. The broken feed, 9 October 2026. Seed 7. Smoothing: none.');
    expect(pictureLine({ ...facts, changed: true, smoothing: 28 })).toBe('Wilt 1.0.0. The broken feed (changed), 9 October 2026. Seed 7. Smoothing: 28 days.');
  });
});

describe('a colour', () => {
  it('is written as every reader of SVG knows it', () => {
    expect(plainColour('color(srgb 1 0.5 0)')).toBe('rgb(255, 128, 0)');
    expect(plainColour('color(srgb 0 0 0 / 0.25)')).toBe('rgba(0, 0, 0, 0.25)');
    expect(plainColour('rgb(1, 2, 3)')).toBe('rgb(1, 2, 3)');
    expect(isClear('rgba(0, 0, 0, 0)')).toBe(true);
    expect(isClear('rgba(0, 0, 0, 0.5)')).toBe(false);
  });
});

describe('bytes as text', () => {
  it('are the same bytes again, of any length', () => {
    for (const length of [0, 1, 2, 3, 70_000]) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 7) % 256);
      expect(Uint8Array.from(atob(base64(bytes)), (letter) => letter.charCodeAt(0))).toEqual(bytes);
    }
  });
});
