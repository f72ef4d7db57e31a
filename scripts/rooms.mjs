/**
 * Checks the arrows between the rooms of src, and between the folders of a room, against rooms.json: who may import
 * whom, and which packages. It reads imports from the syntax tree, dynamic ones and worker addresses too.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'vite';
import { runAsCommand } from './as-command.mjs';
import { ROOT } from './commands.mjs';

/**
 * @typedef {{ name: string, imports: string[], packages?: string[] }} Folder
 * @typedef {{ name: string, packages: string[], folders?: Folder[] }} Room
 * @typedef {Room & { imports: string[], types: string[], importedBy: string[] }} RoomAside
 * @typedef {{ rooms: Room[], aside: RoomAside[], tests: { files: string, rooms: string[], packages: string[] } }} Rules
 * @typedef {{ specifier: string, line: number, typeOnly: boolean }} Import
 */

/** Every import of one file. @param {string} path @param {string} code @returns {Import[]} */
export function importsOf(path, code) {
  const { module, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message ?? ''}`);
  /** @param {number} start */
  const line = (start) => code.slice(0, start).split('\n').length;
  const found = module.staticImports.map(({ moduleRequest, entries, start }) => ({
    specifier: moduleRequest.value,
    line: line(start),
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  for (const { entries, start } of module.staticExports) {
    const from = entries.find(({ moduleRequest }) => moduleRequest)?.moduleRequest?.value;
    if (from !== undefined) found.push({ specifier: from, line: line(start), typeOnly: entries.every(({ isType }) => isType) });
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const text = code.slice(moduleRequest.start, moduleRequest.end);
    found.push({ specifier: /^(['"`])[^$]*\1$/.test(text) ? text.slice(1, -1) : '(computed)', line: line(start), typeOnly: false });
  }
  for (const match of code.matchAll(/new URL\(\s*(['"`])(\.[^'"`]*)\1/g)) found.push({ specifier: match[2] ?? '', line: line(match.index), typeOnly: false });
  return found;
}

/** The room of a file below src: its folder, or its own name where it lies in none; beside src it is the folder there. @param {string} path */
const roomOf = (path) => path.replace(/^\.\.\//, '').split('/')[0] ?? '';

/** @param {string} specifier @param {readonly string[]} allowed */
function packageAllowed(specifier, allowed) {
  return allowed.some((name) => (name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name || specifier.startsWith(`${name}/`)));
}

/** Why a room may not import another, or undefined where it may. @param {Rules} rules @param {string} from @param {string} to @param {boolean} typeOnly */
function objection(rules, from, to, typeOnly) {
  if (from === to) return undefined;
  const order = rules.rooms.map(({ name }) => name);
  const target = rules.aside.find(({ name }) => name === to);
  if (!target && !order.includes(to)) return `${to} is no room that rooms.json knows`;
  const aside = rules.aside.find(({ name }) => name === from);
  if (aside) {
    if (aside.imports.includes(to) || (typeOnly && aside.types.includes(to))) return undefined;
    return aside.types.includes(to) ? `${from} may import only types from ${to}` : `${from} may not import ${to}`;
  }
  if (!order.includes(from)) return `${from} is no room that rooms.json knows`;
  if (target) return target.importedBy.includes(from) ? undefined : `${from} may not import ${to}`;
  return order.indexOf(to) < order.indexOf(from) ? undefined : `${from} may not import ${to}, which stands after it`;
}

/** The folder of a file within its room, or its own name where it lies in none. @param {string} path */
const folderOf = (path) => path.split('/')[1] ?? '';

/** True where a folder leads to another by what folders may import. @param {readonly Folder[]} folders @param {string} from @param {string} to */
function leadsTo(folders, from, to) {
  const reached = new Set([from]);
  for (const each of reached) for (const next of folders.find(({ name }) => name === each)?.imports ?? []) reached.add(next);
  return from !== to && reached.has(to);
}

/** Why a folder may not import another of its room, or undefined where it may. @param {Room} room @param {string} from @param {string} to */
function folderObjection({ name: room, folders = [] }, from, to) {
  if (from === to || folders.length === 0) return undefined;
  const own = folders.find(({ name }) => name === from);
  const order = folders.map(({ name }) => name);
  const unknown = [from, to].find((name) => !order.includes(name));
  if (unknown !== undefined) return `${room}/${unknown} is no folder that rooms.json knows`;
  if (own?.imports.includes(to)) return undefined;
  const arrow = `${room}/${from} may not import ${room}/${to}`;
  if (leadsTo(folders, to, from)) return `${arrow}, which imports it: that would be a circle`;
  return order.indexOf(to) > order.indexOf(from) ? `${arrow}, which stands after it` : arrow;
}

/** The folder that has a package for itself, where it is not this one. @param {Room} room @param {string} from @param {string} specifier */
function folderWith({ folders = [] }, from, specifier) {
  const owner = folders.find(({ packages = [] }) => packageAllowed(specifier, packages));
  return owner && owner.name !== from ? owner.name : undefined;
}

/** What is wrong with the rules themselves: folders that name what is not there or stands after them. @param {Rules} rules @returns {string[]} */
export function faults(rules) {
  return rules.rooms.flatMap(({ name: room, folders = [] }) =>
    folders.flatMap(({ name, imports }, place) =>
      imports.flatMap((to) => {
        const there = folders.findIndex((folder) => folder.name === to);
        if (there < 0) return [`rooms.json: ${room}/${name} names ${room}/${to}, which is no folder that it knows`];
        return there < place ? [] : [`rooms.json: ${room}/${name} names ${room}/${to}, which does not stand before it`];
      }),
    ),
  );
}

/** What one file below src does against the rules, a sentence each. @param {Rules} rules @param {string} path @param {string} code @returns {string[]} */
export function violations(rules, path, code) {
  const room = roomOf(path);
  const own = [...rules.rooms, ...rules.aside].find(({ name }) => name === room);
  if (!own) return [`src/${path}: ${room} is no room that rooms.json knows`];
  const test = new RegExp(rules.tests.files).test(path);
  const packages = test ? [...own.packages, ...rules.tests.packages] : own.packages;
  /** @param {Import} found */
  const why = ({ specifier, typeOnly }) => {
    if (!specifier.startsWith('.')) {
      if (!packageAllowed(specifier, packages)) return `${room} may not import the package ${specifier}`;
      const owner = folderWith(own, folderOf(path), specifier);
      return owner === undefined ? undefined : `${room}/${folderOf(path)} may not import the package ${specifier}, which is for ${room}/${owner}`;
    }
    const target = posix.normalize(posix.join(posix.dirname(path), specifier));
    const to = roomOf(target);
    if (to === room) return folderObjection(own, folderOf(path), folderOf(target));
    return test && rules.tests.rooms.includes(to) ? undefined : objection(rules, room, to, typeOnly);
  };
  return importsOf(path, code).flatMap((found) => {
    const said = why(found);
    return said === undefined ? [] : [`src/${path}:${found.line}: ${said}`];
  });
}

/** @param {string} text @returns {Rules} */
export function readRules(text) {
  return /** @type {Rules} */ (JSON.parse(text));
}

/** Answers the exit code. */
async function main() {
  const rules = readRules(readFileSync(join(ROOT, 'rooms.json'), 'utf8'));
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path));
  const found = [...faults(rules), ...files.flatMap((path) => violations(rules, path, readFileSync(join(ROOT, 'src', path), 'utf8')))];
  for (const line of found) console.error(line);
  console.log(`${files.length} files, ${found.length} imports against the rules of rooms.json`);
  return files.length === 0 || found.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runAsCommand(main);
