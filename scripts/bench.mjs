/** `npm run bench`: the engine in Node, then the built page in Chromium. Each part measures and prints as it is loaded. */
import './node-version.mjs';
import { runAsCommand } from './as-command.mjs';

await runAsCommand(async () => {
  await import('../src/bench/bench.ts');
  await import('./bench-page.ts');
});
