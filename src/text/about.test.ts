import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ABOUT, citation, VERSION } from './about.ts';

const file = (name: string) => readFileSync(name, 'utf8');

it('names one version everywhere', () => {
  expect((JSON.parse(file('package.json')) as { version: string }).version).toBe(VERSION);
  expect((JSON.parse(file('package-lock.json')) as { version: string; packages: Record<string, { version: string }> }).version).toBe(VERSION);
  expect(/^version: (.*)$/m.exec(file('CITATION.cff'))?.[1]).toBe(VERSION);
  expect(ABOUT.version).toContain(VERSION);
});

it('cites the title that the file for reference managers has, and the address of this page', () => {
  const title = /^title: "(.*)"$/m.exec(file('CITATION.cff'))?.[1];
  expect(citation('https://example.org/wilt/')).toContain(title);
  expect(citation('https://example.org/wilt/')).toMatch(/ https:\/\/example\.org\/wilt\/$/);
});
