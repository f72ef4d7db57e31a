/** Names of exported files say scenario, day and content, and every file system takes them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRESET_NAMES } from '../../scenario/presets.ts';
import { PRESET_WORDS } from '../../text/presets.ts';
import { fileName, slug } from './file-name.ts';

describe('the name of an exported file', () => {
  it('says scenario, day and content', () => {
    const broken = { scenario: PRESET_WORDS['broken-feed'].name, changed: false, date: '2026-10-09' };
    expect(fileName(broken, 'error', 'csv')).toBe('wilt-the-broken-feed-2026-10-09-error.csv');
    expect(fileName({ ...broken, changed: true }, 'error-logLoss', 'svg')).toBe('wilt-the-broken-feed-changed-2026-10-09-error-log-loss.svg');
  });

  it('has one for every ready-made scenario, unlike the others', () => {
    const slugs = PRESET_NAMES.map((name) => slug(PRESET_WORDS[name].name));
    expect(new Set(slugs).size).toBe(PRESET_NAMES.length);
    expect(slugs).toContain('the-second-valentines');
  });

  it('holds small letters, digits and single hyphens only, whatever it is made of', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(slug(text))));
    expect(slug('Fête d’été: 50 %')).toBe('fete-dete-50');
  });
});
