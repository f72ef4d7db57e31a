/** A course with a mistake builds no page, and says where it is; without one its chapters are modules that need no parser. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ROOT } from './commands.mjs';
import { courseContent } from './content.ts';

const FOLDER = 'src/lessons/content';
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wilt-course-'));
  cpSync(join(ROOT, FOLDER), join(root, FOLDER), { recursive: true });
  writeFileSync(join(root, 'main.js'), `import { outline } from './${FOLDER}/winter.md?outline';\nconsole.log(outline);\nawait import('./${FOLDER}/winter.md');`);
});
afterEach(() => rmSync(root, { recursive: true }));

const built = async () => {
  const output = (await build({ root, configFile: false, logLevel: 'silent', plugins: [courseContent(root)], build: { write: false, target: 'es2022', rolldownOptions: { input: join(root, 'main.js') } } })) as Rollup.RollupOutput;
  return output.output.flatMap((each) => (each.type === 'chunk' ? [each] : []));
};

it('a chapter is a chunk of its own, and its outline goes with whoever asks for it', async () => {
  const chunks = await built();
  const [entry, chapter] = [chunks.find(({ isEntry }) => isEntry)!, chunks.find(({ isEntry, code }) => !isEntry && code.includes('paragraphs'))!];
  expect(entry.code).toContain('minutes');
  expect(entry.code).not.toContain('paragraphs');
  expect(chapter.code).not.toContain('import');
});

it('a mistake fails the build with its file and line', async () => {
  const path = join(root, FOLDER, 'winter.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('minutes:', 'minuets:'));
  const line = readFileSync(path, 'utf8').split('\n').findIndex((each) => each.startsWith('minuets:')) + 1;
  await expect(built()).rejects.toThrow(`${FOLDER}/winter.md:${line}: minuets: there is no such key; “title”, “minutes”`);
});

it('a missing file fails it too', async () => {
  rmSync(join(root, FOLDER, 'autumn.md'));
  await expect(built()).rejects.toThrow(`${FOLDER}/autumn.md:1: this file is missing`);
});
