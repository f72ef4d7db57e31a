/**
 * A build step that puts the licences of everything the page may carry beside it: the locked packages that are not for
 * development only, fonts and what runs in the worker among them; and the file that says how Wilt is cited.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './commands.mjs';

/** @typedef {{ version?: string, license?: string, dev?: boolean, devOptional?: boolean }} LockedPackage */

/** @param {string} folder */
function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
}

function licences() {
  const { packages } = /** @type {{ packages: Record<string, LockedPackage> }} */ (JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
  const carried = Object.entries(packages).filter(([path, { dev = false, devOptional = false }]) => path !== '' && !dev && !devOptional && !path.startsWith('node_modules/@types/') && existsSync(join(ROOT, path)));
  const parts = carried.map(([path, { version = '', license = 'see the package' }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return `## ${name} ${version} (${license})\n\n${licenceText(join(ROOT, path))}\n`;
  });
  return `# Licences of what Wilt carries\n\n${parts.join('\n')}`;
}

/** @returns {import('vite').Plugin} */
export function emitLicences() {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'licences.md', source: licences() });
      this.emitFile({ type: 'asset', fileName: 'CITATION.cff', source: readFileSync(join(ROOT, 'CITATION.cff'), 'utf8') });
    },
  };
}
