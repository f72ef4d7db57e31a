/**
 * A Vite plugin: builds the instructors' deck into `deck/` beside the page, apart from it, since the page has one style sheet and its
 * first load a limit. The deck is reveal.js and frames of the page in the folder above.
 */
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './commands.mjs';

/** @returns {import('vite').Plugin} */
export function emitDeck() {
  return {
    name: 'deck',
    apply: 'build',
    async generateBundle() {
      const built = await build({ configFile: false, root: join(ROOT, 'deck'), base: './', publicDir: false, logLevel: 'warn', build: { write: false, target: 'es2022', assetsInlineLimit: 0 } });
      for (const { output } of [built].flat().filter((each) => 'output' in each)) for (const file of output) this.emitFile({ type: 'asset', fileName: `deck/${file.fileName}`, source: file.type === 'chunk' ? file.code : file.source });
    },
  };
}
