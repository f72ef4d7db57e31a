/**
 * A Vite plugin: `virtual:classic-worker` is the address of the worker as one classic script. The build's own workers are
 * modules, which a frame without an origin of its own may not start; it may start a classic one from a blob.
 */
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const NAME = 'virtual:classic-worker';
const ENTRY = fileURLToPath(new URL('../src/worker/classic.worker.ts', import.meta.url));

async function classicScript(target: string): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target, minify: true, lib: { entry: ENTRY, formats: ['iife'], name: 'wilt' } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((each) => ('output' in each ? each.output : [])).filter((file) => file.type === 'chunk');
  const [only] = chunks;
  if (!only || chunks.length > 1) throw new Error(`The classic worker is to be one script and came out as ${chunks.length}.`);
  return only.code;
}

/** @param target the language's year, as the page's */
export function emitClassicWorker(target: string): Plugin {
  let isServed = false;
  return {
    name: 'classic-worker',
    configResolved({ command }) {
      isServed = command === 'serve';
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      // While one develops there is none: a sandboxed frame then says that no worker may start.
      if (isServed) return 'export default null';
      const reference = this.emitFile({ type: 'asset', name: 'worker-classic.js', source: await classicScript(target) });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
  };
}
