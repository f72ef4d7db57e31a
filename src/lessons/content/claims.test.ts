/** Claims and what holds them: every name that a sentence carries is measured by a test of it, and every name is carried. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CHAPTERS } from '../../scenario/chapters.ts';
import { PRESET_NAMES } from '../../scenario/presets.ts';
import { CLAIM_NAMES, type ClaimName } from '../../simulation/claimNames.ts';
import { PRESET_WORDS } from '../../text/presets.ts';
import type { Paragraph } from '../chapter.ts';
import { loadChapter, loadQuestions } from './index.ts';

const CLAIMS = new URL('../../simulation/claims/', import.meta.url);

/** Names in `claim('…', …)` and `claim(['…', '…'], …)`. */
const tested = new Set(
  readdirSync(CLAIMS)
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(new URL(file, CLAIMS), 'utf8').matchAll(/\bclaim\(\s*(\[[^\]]*\]|'[^']*')/g)].flatMap(([, names = '']) => [...names.matchAll(/'([^']+)'/g)].map(([, name]) => name))),
);

const claimsIn = (sentences: Paragraph): ClaimName[] => sentences.flatMap((sentence) => (sentence.kind === 'claim' ? [sentence.claim] : []));

async function carried(): Promise<ReadonlySet<string>> {
  const [chapters, questions] = await Promise.all([Promise.all(CHAPTERS.map(loadChapter)), loadQuestions()]);
  const presets = PRESET_NAMES.flatMap((name) => {
    const { story, lookFor, answer, next } = PRESET_WORDS[name];
    return [...story, ...lookFor, ...answer, ...next.flatMap(({ done }) => done)];
  });
  const screens = chapters.flatMap((chapter) => chapter.screens);
  const texts = [
    presets,
    ...screens.flatMap(({ paragraphs }) => paragraphs),
    ...screens.flatMap(({ task }) => (task?.kind === 'predict' ? [task.explain] : [])),
    ...questions.flatMap(({ asks, options }) => [asks, ...options.map(({ feedback }) => feedback)]),
  ];
  return new Set(texts.flatMap(claimsIn));
}

it.each(CLAIM_NAMES)('%s is measured over thirty seeds', (name) => {
  expect(tested, `no test of simulation/claims calls claim('${name}', …)`).toContain(name);
});

it('every name is carried by a sentence, and every sentence’s is a name', async () => {
  const names = await carried();
  expect(CLAIM_NAMES.filter((name) => !names.has(name)), 'claims that nothing says: see simulation/claimNames.ts').toEqual([]);
  expect([...names].filter((name) => !(CLAIM_NAMES as readonly string[]).includes(name))).toEqual([]);
  expect(CLAIM_NAMES.length).toBe(new Set(CLAIM_NAMES).size);
});
