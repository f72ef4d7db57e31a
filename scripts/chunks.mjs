/**
 * Tells what a visitor loads before the first interaction from what comes when it is opened, by the bundler's own
 * account of who imports whom (Vite's manifest), never by file names.
 */

/**
 * A chunk as Vite's manifest has it. Keys in `imports` and `dynamicImports` are the manifest's.
 * @typedef {{ file: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[], css?: string[], assets?: string[] }} ManifestChunk
 * @typedef {Readonly<Record<string, ManifestChunk>>} Manifest
 *
 * Files of one part of the page, as the manifest names them.
 * @typedef {{ name: string, files: string[] }} Part
 */

/** Everything that a chunk cannot run without: itself and what it imports statically, directly or not. @param {Manifest} manifest @param {string} key @param {Set<string>} [found] */
function withImports(manifest, key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  for (const each of chunkAt(manifest, key).imports ?? []) withImports(manifest, each, found);
  return found;
}

/** @param {Manifest} manifest @param {string} key */
function chunkAt(manifest, key) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The manifest imports ${key} and doesn’t have it.`);
  return chunk;
}

/** Scripts and styles. @param {Manifest} manifest @param {Iterable<string>} keys */
function filesOf(manifest, keys) {
  return [...new Set([...keys].flatMap((key) => [chunkAt(manifest, key).file, ...(chunkAt(manifest, key).css ?? [])]))];
}

/**
 * The first load, and each part that comes later with what it brings beyond that. What two later parts share is
 * counted with both, since either may be the first to be opened.
 * @param {Manifest} manifest
 * @returns {{ first: Part, later: Part[] }}
 */
export function partsOf(manifest) {
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  const first = new Set(entries.flatMap((key) => [...withImports(manifest, key)]));
  /** @type {Set<string>} */
  const opened = new Set();
  /** @param {Iterable<string>} keys */
  const follow = (keys) => {
    for (const key of keys)
      for (const next of chunkAt(manifest, key).dynamicImports ?? []) {
        if (first.has(next) || opened.has(next)) continue;
        opened.add(next);
        follow(withImports(manifest, next));
      }
  };
  follow(first);
  return {
    // With one style sheet for all, nobody imports it: index.html names it.
    first: { name: 'first load', files: [...filesOf(manifest, first), ...(manifest['style.css'] ? [manifest['style.css'].file] : [])] },
    later: [...opened].map((key) => ({ name: key, files: filesOf(manifest, [...withImports(manifest, key)].filter((each) => !first.has(each))) })),
  };
}

/**
 * The manifest of scripts that Vite leaves out of its own, the worker's: read from their import statements.
 * @param {string} entry file name
 * @param {(file: string) => { imports: string[], dynamicImports: string[] }} read names of the files that a file imports
 * @returns {Manifest}
 */
export function manifestFrom(entry, read) {
  /** @type {Record<string, ManifestChunk>} */
  const manifest = {};
  /** @param {string} file */
  const add = (file) => {
    if (manifest[file]) return;
    const { imports, dynamicImports } = read(file);
    manifest[file] = { file, isEntry: file === entry, imports, dynamicImports };
    for (const each of [...imports, ...dynamicImports]) add(each);
  };
  add(entry);
  return manifest;
}
