/**
 * Checks the arrows between the rooms of src against rooms.json: who may import whom, and which packages. It reads
 * imports from the syntax tree, dynamic ones and worker addresses too.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'vite';
import { ROOT } from './commands.mjs';

/**
 * @typedef {{ name: string, packages: string[] }} Room
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

/** The room of a file below src: its folder, or its own name where it lies in none. @param {string} path */
const roomOf = (path) => path.split('/')[0] ?? '';

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

/** What one file below src does against the rules, a sentence each. @param {Rules} rules @param {string} path @param {string} code @returns {string[]} */
export function violations(rules, path, code) {
  const room = roomOf(path);
  const own = [...rules.rooms, ...rules.aside].find(({ name }) => name === room);
  if (!own) return [`src/${path}: ${room} is no room that rooms.json knows`];
  const test = new RegExp(rules.tests.files).test(path);
  const packages = test ? [...own.packages, ...rules.tests.packages] : own.packages;
  /** @param {Import} found */
  const why = ({ specifier, typeOnly }) => {
    if (!specifier.startsWith('.')) return packageAllowed(specifier, packages) ? undefined : `${room} may not import the package ${specifier}`;
    const to = roomOf(posix.normalize(posix.join(posix.dirname(path), specifier)));
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

function main() {
  const rules = readRules(readFileSync(join(ROOT, 'rooms.json'), 'utf8'));
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path));
  const found = files.flatMap((path) => violations(rules, path, readFileSync(join(ROOT, 'src', path), 'utf8')));
  for (const line of found) console.error(line);
  console.log(`${files.length} files, ${found.length} imports against the rules of rooms.json`);
  if (files.length === 0 || found.length > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
