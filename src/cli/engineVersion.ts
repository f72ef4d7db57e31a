/**
 * Which engine computes: the version of Wilt and a digest of all that decides a number, its source and the packages it
 * stands on. Parts of a study go together only where theirs is the same.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/commands.mjs';

interface RoomsFile {
  readonly rooms: readonly { readonly name: string; readonly packages: readonly string[] }[];
}

interface LockFile {
  readonly version: string;
  readonly packages: Readonly<Record<string, { readonly version?: string } | undefined>>;
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8').replaceAll('\r\n', '\n');

/** Such as `1.0.0+0f3a5c7e9b1d`. */
export function engineVersion(): string {
  const { rooms } = JSON.parse(read('rooms.json')) as RoomsFile;
  const engine = rooms.slice(0, rooms.findIndex(({ name }) => name === 'simulation') + 1);
  const lock = JSON.parse(read('package-lock.json')) as LockFile;
  const digest = createHash('sha256');
  for (const name of [...new Set(engine.flatMap(({ packages }) => packages))].toSorted()) digest.update(`${name}@${lock.packages[`node_modules/${name}`]?.version ?? ''}\n`);
  for (const { name } of engine) for (const file of sourcesIn(`src/${name}`)) digest.update(`${file}\n${read(file)}`);
  return `${lock.version}+${digest.digest('hex').slice(0, 12)}`;
}

/** Source files below a folder, sorted; tests decide nothing. */
function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map(({ parentPath, name }) => join(parentPath, name).slice(ROOT.length).replaceAll('\\', '/'))
    .toSorted();
}
