/**
 * A Vite plugin: builds what parents of a frame load, apart from the page and under names that stay, `embed/wilt.js` and beside it
 * `wilt-sim.js` and `wilt-reveal.js`, each with its types. They share one file, import it beside themselves, and nothing else.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isolatedDeclarationSync } from 'rolldown/experimental';
import { build } from 'vite';
import { ROOT } from './commands.mjs';

export const EMBED_CLIENT = ['wilt', 'wilt-sim', 'wilt-reveal'];
const FOLDER = join(ROOT, 'src', 'embed', 'client');

/** The types of a file, without its code. @param {string} name */
function declarations(name) {
  const path = join(FOLDER, `${name}.ts`);
  const { code, errors } = isolatedDeclarationSync(path, readFileSync(path, 'utf8'), { stripInternal: false });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => `${path}: ${message}`).join('\n'));
  return code.replaceAll(/(from\s+['"]\.\/[\w-]+)\.ts(['"])/g, '$1.js$2');
}

/** @returns {import('vite').Plugin} */
export function emitEmbedClient() {
  return {
    name: 'embed-client',
    apply: 'build',
    async generateBundle() {
      const built = await build({
        configFile: false,
        root: ROOT,
        publicDir: false,
        logLevel: 'warn',
        build: {
          write: false,
          target: 'es2022',
          minify: true,
          // Each is an entry that keeps its name; what another of them imports of it is imported from there.
          lib: { entry: Object.fromEntries(EMBED_CLIENT.map((name) => [name, join(FOLDER, `${name}.ts`)])), formats: ['es'] },
          rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' } },
        },
      });
      for (const { output } of [built].flat().filter((each) => 'output' in each))
        for (const file of output) {
          if (file.type !== 'chunk' || !EMBED_CLIENT.some((name) => file.fileName === `${name}.js`)) throw new Error(`The client for parents has ${file.fileName}, which is none of its files.`);
          this.emitFile({ type: 'asset', fileName: `embed/${file.fileName}`, source: file.code });
        }
      for (const name of EMBED_CLIENT) this.emitFile({ type: 'asset', fileName: `embed/${name}.d.ts`, source: declarations(name) });
    },
  };
}
