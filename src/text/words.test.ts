import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryOf, entryTitle, GLOSSARY, placeWords, type TermName } from './glossary.ts';
import { phrase, plainWords, sentences, term } from './words.ts';

const NAMES = Object.keys(GLOSSARY) as TermName[];

describe('words with terms', () => {
  it('say the same without them', () => {
    const said = phrase`The ${term('gate')} held ${3} of ${'all'} ${term('label', 'labels')}.`;
    expect(plainWords(said)).toBe('The gate held 3 of all labels.');
    expect(said).toEqual(['The ', { term: 'gate', says: 'gate' }, ' held 3 of all ', { term: 'label', says: 'labels' }, '.']);
  });

  it('are one text where no term is left, and have no empty parts', () => {
    expect(phrase`up to ${2} ${'days'}`).toBe('up to 2 days');
    expect(sentences('', '')).toBe('');
    expect(sentences(phrase`${term('regret', 'Regret')}`, '', 'is low.')).toEqual([{ term: 'regret', says: 'Regret' }, ' is low.']);
  });
});

describe('the glossary', () => {
  it('has two plain sentences for each term, and where it is seen', () => {
    for (const name of NAMES) {
      const { means, unit, seen } = entryOf(name);
      expect(means, name).toMatch(/^[A-Z].*[.!?]$/);
      expect(means.split(/[.?] (?=[A-Z])/), name).toHaveLength(2);
      expect(means.length, name).toBeLessThan(260);
      expect(unit ?? 'none', name).not.toMatch(/\.$/);
      expect(entryTitle(name), name).toMatch(/^[A-Z]/);
      expect(placeWords(seen), name).not.toMatch(/undefined/);
    }
  });

  it('has no entry that nothing on the page opens', () => {
    const texts = readdirSync(new URL('.', import.meta.url)).filter((file) => /^(?!.*\.test)(?!glossary|words).*\.ts$/.test(file)).map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n');
    expect(NAMES.filter((name) => !texts.includes(`term('${name}'`) && !texts.includes(`term: '${name}'`))).toEqual([]);
  });

  it('says what a detector does not see', () => {
    for (const name of ['Page–Hinkley', 'DDM'] as const) expect(entryOf(name).means).toContain('sees only a rise');
  });
});
