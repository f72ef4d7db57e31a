/**
 * The course's files (src/lessons/content): as a build step that gives the page its chapters and questions without any
 * parser, and as a command that tells every mistake in them with file, line and what is allowed.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { readCourse, type Course } from '../src/lessons/reading/readCourse.ts';
import { told, type Mistake } from '../src/lessons/reading/mistakes.ts';
import { runAsCommand } from './as-command.mjs';
import { ROOT } from './commands.mjs';

const FOLDER = 'src/lessons/content';

/** Answers the course as its files are now; they are read again only where one has changed. */
function courseIn(root: string): () => Course {
  const folder = join(root, FOLDER);
  let last: { readonly key: string; readonly course: Course } | undefined;
  return () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.md')).toSorted();
    const files = names.map((name) => ({ file: `${FOLDER}/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
    const key = JSON.stringify(files);
    if (last?.key !== key) last = { key, course: readCourse(files, FOLDER) };
    return last.course;
  };
}

const listed = (mistakes: readonly Mistake[]): string => mistakes.map(told).join('\n');

/**
 * `NAME.md` is a module with its `chapter`, or with the `questions`; `NAME.md?outline` has what is said of a chapter before it
 * is opened. A file with a mistake is no module, and a build fails with all mistakes.
 * @param root the project’s folder
 */
export function courseContent(root: string = ROOT): Plugin {
  const courseNow = courseIn(root);
  let isBuild = false;
  return {
    name: 'course-content',
    enforce: 'pre',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    buildStart() {
      // A server reads them when the page asks for one, so that nothing else, a test above all, waits for it.
      const mistakes = isBuild ? courseNow().mistakes : [];
      if (mistakes.length > 0) this.error(listed(mistakes));
    },
    load(id) {
      const [path = '', query] = id.replaceAll('\\', '/').split('?');
      if (!path.includes(`${FOLDER}/`) || !path.endsWith('.md')) return undefined;
      const { chapters, questions, mistakes } = courseNow();
      const name = basename(path, '.md');
      const own = mistakes.filter(({ file }) => basename(file, '.md') === name);
      if (own.length > 0) this.error(listed(own));
      if (name === 'questions') return moduleOf('questions', questions);
      const chapter = [...chapters.values()].find((each) => each.name === name);
      if (!chapter) return this.error(`${path} is no chapter.`);
      const { title, minutes } = chapter;
      return query === 'outline' ? moduleOf('outline', { name, title, minutes }) : moduleOf('chapter', chapter);
    },
    // What was read of a chapter stays with whoever loaded it, so the page is opened anew.
    handleHotUpdate({ file, server }) {
      if (!file.replaceAll('\\', '/').includes(`${FOLDER}/`) || !file.endsWith('.md')) return undefined;
      server.moduleGraph.invalidateAll();
      server.ws.send({ type: 'full-reload' });
      return [];
    },
  };
}

function moduleOf(name: string, value: unknown) {
  return { code: `export const ${name} = ${JSON.stringify(value)};`, map: { mappings: '' } };
}

/** Answers the exit code. */
function main(): Promise<number> {
  const { chapters, questions, mistakes } = courseIn(ROOT)();
  if (mistakes.length > 0) console.error(listed(mistakes));
  console.log(`${chapters.size} chapters, ${questions.length} questions, ${mistakes.length} mistakes in ${FOLDER}`);
  return Promise.resolve(mistakes.length > 0 ? 1 : 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runAsCommand(main);
