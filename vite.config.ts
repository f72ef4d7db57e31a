/**
 * How the page is built and how unit tests run. Every address in the built folder is relative, so it works under
 * any path of any static host.
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { emitClassicWorker } from './scripts/classic-worker.ts';
import { courseContent } from './scripts/content.ts';
import { emitDeck } from './scripts/deck.mjs';
import { emitEmbedClient } from './scripts/embed-client.mjs';
import { leanRecharts } from './scripts/lean-recharts.mjs';
import { emitLicences } from './scripts/licences.mjs';
import { emitModelPage } from './scripts/model-page.ts';
import { emitSummerSales } from './scripts/summer-sales.ts';
import { SCALES } from './src/ui/kit/scales.ts';

/** What a test is, its name says: a claim measured over thirty seeds, a law of a thousand runs, or one that is run all day. */
const CLAIMS = 'src/**/claims/*.test.ts';
const COURSE_CLAIMS = 'src/lessons/claims/*.test.ts';
const SLOW = '{src,scripts}/**/*.slow.test.{ts,tsx}';

/** Claims and slow laws first: begun last, one of them would keep a single core busy while the other has nothing left. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ project }: TestSpecification) => project.name !== 'quick';
    return (await super.sort(files)).toSorted((a, b) => Number(isLong(b)) - Number(isLong(a)));
  }
}

/**
 * Node imports these itself, with nothing but their types taken off: where Vite's runner does, each call of an imported function asks a
 * module for it first, and a year takes a quarter longer.
 */
const BY_NODE = { execArgv: ['--import', 'tsx'], experimental: { viteModuleRunner: false, nodeLoader: false } };

const TARGET = 'es2022';

export default defineConfig({
  base: './',
  plugins: [react(), courseContent(), emitSummerSales(), emitClassicWorker(TARGET), leanRecharts(SCALES), emitLicences(), emitModelPage(), emitEmbedClient(), emitDeck()],
  worker: {
    format: 'es',
    // Their own prefix tells the worker's scripts from the page's, which have a limit of their own.
    rolldownOptions: { output: { entryFileNames: 'assets/worker-[name]-[hash].js', chunkFileNames: 'assets/worker-[name]-[hash].js' } },
  },
  build: {
    target: TARGET,
    // Students who open the developer tools read the real source; nobody else downloads the maps.
    sourcemap: true,
    // Who imports whom, for scripts/sizes.mjs.
    manifest: true,
    // Sizes have limits of their own (scripts/sizes.mjs); what writes a model is larger than this warns of.
    chunkSizeWarningLimit: 1500,
    // One style sheet: split, its rules would come in the order in which parts are opened, and a sheet that failed is not asked for again.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // React and the charts change less often than Wilt does, so browsers may keep them.
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 2 },
            // What all parts are made of is there from the first, in one script: by itself each piece is a script more. What a term opens is not.
            { name: 'kit', test: /src[\\/]ui[\\/](kit|day-chart|years)[\\/](?!TermEntry|ExportButtons|jump)/ },
            { name: 'charts', test: /node_modules[\\/](recharts|victory-vendor|d3-[a-z]+|@reduxjs|redux|react-redux|reselect|immer|es-toolkit|decimal\.js-light)[\\/]/, priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    environment: 'node',
    // Laws over thirty seeds take a while on a busy machine; how long is no test's business.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    // Files share a worker, its modules and what its compiler has learnt of them: importing the engine anew takes longer than many a file.
    isolate: false,
    // Vitest leaves a core to its reporter, which on two cores is half of all.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    setupFiles: ['scripts/typed-arrays-alike.ts'],
    projects: [
      { extends: true, test: { name: 'claims', include: [CLAIMS], exclude: [COURSE_CLAIMS], ...BY_NODE } },
      // The course's files are read by a plugin of the build.
      { extends: true, test: { name: 'course claims', include: [COURSE_CLAIMS] } },
      { extends: true, test: { name: 'slow', include: [SLOW], ...BY_NODE } },
      { extends: true, test: { name: 'quick', include: ['{src,scripts}/**/*.test.{ts,tsx}'], exclude: [CLAIMS, SLOW] } },
    ],
  },
});
