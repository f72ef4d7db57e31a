/**
 * `npm start`: installs what is locked, builds the page where it is older than its sources, serves it and prints its
 * address. PORT and HOST say where; a taken port is passed over for the next one.
 */
import './node-version.mjs';
import { runAsCommand } from './as-command.mjs';
import { DIST, buildPage } from './build.mjs';
import { PlainError } from './commands.mjs';
import { installDependencies } from './dependencies.mjs';
import { serve } from './static-server.mjs';

/** How many ports in a row are tried. */
const PORTS_TRIED = 100;

function wantedPort() {
  const text = process.env.PORT ?? '';
  if (text === '') return 4173;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new PlainError(`PORT is “${text}”; it must be a whole number from 0 to 65535 (0 takes any free port).`);
  return port;
}

await runAsCommand(async () => {
  const port = wantedPort();
  const host = process.env.HOST ?? '127.0.0.1';
  console.log('Checking the dependencies …');
  if (await installDependencies()) console.log('Installed them as locked.');
  await buildPage();
  const server = await serve({ folders: { '/': DIST }, port, host, tries: port === 0 ? 1 : PORTS_TRIED }).catch((/** @type {unknown} */ error) => {
    throw new PlainError(`Nothing could be served on ${host} from port ${port} on: ${String(error)}. HOST and PORT say where to try.`);
  });
  if (port !== 0 && server.port !== port) console.log(`Port ${port} is taken, so this is the next free one.`);
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  console.log(`\nWilt is at http://${name}:${server.port}/\nCtrl+C stops it.`);
});
