/** Reads a chapter: front matter, then a screen for each heading. All mistakes are noted, and a chapter that has one is not used. */
import { addDays } from '../../scenario/civilDates.ts';
import { CHAPTERS, type ChapterName } from '../../scenario/chapters.ts';
import type * as v from 'valibot';
import type { Chapter, Paragraph, Screen, Shop, Task } from '../chapter.ts';
import { blocksOf, type Section } from './blocks.ts';
import { plainTerms } from './glossaryWords.ts';
import type { Known } from './known.ts';
import { CALENDAR, calendarOf, type Calendar } from './links.ts';
import { either, nearest, noting, type Mistake, type Report } from './mistakes.ts';
import { countWords, MOST_WORDS } from './rules.ts';
import { FRONT, SCREEN, type TASK } from './schemas.ts';
import { readMarked, readParagraph } from './sentences.ts';
import { readYaml, type YamlBlock } from './yamlBlock.ts';

export interface ReadChapter {
  /** Undefined where there is a mistake. */
  readonly chapter: Chapter | undefined;
  readonly mistakes: readonly Mistake[];
}

type ScreenYaml = YamlBlock<v.InferOutput<typeof SCREEN>>;

/** @param file its name is the chapter’s, `winter.md` */
export function readChapter(file: string, text: string, known: Known): ReadChapter {
  const { report, mistakes } = noting(file);
  const name = chapterNameOf(file);
  if (!name) report(1, `no chapter is called so; ${either(CHAPTERS)} are, by scenario/chapters.ts`);
  const { front, sections } = blocksOf(text, report);
  if (!front) report(1, 'a chapter begins with its front matter, “title: …”, “minutes: …” and so on between two lines of “---”');
  const head = front && readYaml(front, FRONT, report);
  if (sections.length === 0) report(1, 'a chapter has one screen or more, each under “# Title”');
  const screens = readScreens(sections, known, report);
  checkIds(screens, report);
  if (head) checkMixed(head, screens, report);
  checkTerms(screens, new Set(head?.value.mixed), known, report);
  const found = mistakes();
  const all = screens.map(({ screen }) => screen);
  return { chapter: name && head && found.length === 0 ? { name, ...head.value, screens: all.filter((screen) => screen !== undefined) } : undefined, mistakes: found };
}

function chapterNameOf(file: string): ChapterName | undefined {
  const own = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
  return CHAPTERS.find((name) => name === own);
}

/** A screen as far as it could be read. */
interface Found {
  readonly section: Section;
  readonly paragraphs: readonly Paragraph[];
  readonly yaml: ScreenYaml | undefined;
  readonly screen: Screen | undefined;
}

function readScreens(sections: readonly Section[], known: Known, report: Report): Found[] {
  // Without a link the last screen’s goes on.
  let calendar: Calendar = CALENDAR;
  return sections.map((section) => {
    const { title, line } = section;
    if (!section.yaml) report(line, 'under a title stands a block of ```yaml with “id” and “show”');
    const yaml = section.yaml && readYaml(section.yaml, SCREEN, report);
    const paragraphs = section.paragraphs.map(({ children }) => readParagraph(children, known, report));
    if (yaml?.value.link !== undefined) calendar = calendarOf(yaml.value.link, yaml.lineAt('link'), report) ?? calendar;
    if (yaml) checkDates(yaml, calendar, report);
    const task = yaml?.value.task && readTask(yaml, yaml.value.task, known, report);
    checkWords(paragraphs, task, line, known, report);
    const { id, link, at, last, show } = yaml?.value ?? {};
    const screen: Screen | undefined = id === undefined || show === undefined ? undefined : { id, title, ...(link === undefined ? {} : { link }), ...(at === undefined ? {} : { at }), ...(last === undefined ? {} : { last }), show, paragraphs, ...(task === undefined ? {} : { task }) };
    return { section, paragraphs, yaml, screen };
  });
}

function checkDates({ value: { at, last, task }, lineAt }: ScreenYaml, { first, days }: Calendar, report: Report): void {
  const end = addDays(first, days - 1);
  const inYear = (date: string | undefined, ...path: readonly (string | number)[]) => {
    if (date !== undefined && (date < first || date > end)) report(lineAt(...path), `${date} is not in the calendar of this screen’s link, which goes from ${first} to ${end}`);
  };
  inYear(at, 'at');
  inYear(last, 'last');
  if (at !== undefined && last !== undefined && at > last) report(lineAt('at'), `the screen opens on ${at}, after its last day; at is ${last} or before it`);
  if (task?.kind !== 'predict' && task?.kind !== 'run') return;
  inYear(task.until, 'task', 'until');
  const open = last ?? at;
  if (open !== undefined && task.until <= open) report(lineAt('task', 'until'), `${task.until} is open already; until is after ${open}`);
  if (task.kind !== 'predict') return;
  task.dates.forEach((date, i) => {
    inYear(date, 'task', 'dates', i);
    const before = task.dates[i - 1] ?? open;
    if (before !== undefined && date <= before) report(lineAt('task', 'dates', i), `${date} is not after ${before}; the dates are in order, and all after what is open`);
    if (date > task.until) report(lineAt('task', 'dates', i), `${date} is after ${task.until}, up to which the days are shown then`);
  });
  inYear(task.why, 'task', 'why');
  if (task.why > task.until) report(lineAt('task', 'why'), `${task.why} is after ${task.until}, up to which the days are shown then`);
}

function readTask({ lineAt, markLines }: ScreenYaml, task: v.InferOutput<typeof TASK>, known: Known, report: Report): Task {
  const checkQuestion = (id: string, ...path: readonly (string | number)[]) => {
    if (!known.questions.has(id)) report(lineAt('task', ...path), `questions.md has no question “${id}”; ${nearest(known.questions.keys(), id)} are nearest`);
  };
  const marked = (text: string, ...path: readonly (string | number)[]) => readMarked(text, markLines('task', ...path), lineAt('task', ...path), known, report);
  switch (task.kind) {
    case 'question':
      checkQuestion(task.question, 'question');
      return task;
    case 'quiz':
      task.questions.forEach((id, i) => checkQuestion(id, 'questions', i));
      return task;
    case 'predict':
      checkQuestion(task.happened, 'happened');
      return { ...task, explain: marked(task.explain, 'explain') };
    case 'choose':
      return { ...task, shops: task.shops.map((shop, i) => shopOf(shop, i)) };
    case 'run':
      return task;
  }

  function shopOf(shop: (typeof task & { kind: 'choose' })['shops'][number], i: number): Shop {
    calendarOf(shop.link, lineAt('task', 'shops', i, 'link'), report);
    const [says, told] = [marked(shop.says, 'shops', i, 'says'), marked(shop.told, 'shops', i, 'told')];
    for (const [key, paragraph] of [['says', says], ['told', told]] as const) {
      if (wordsIn([paragraph]) > MOST_WORDS) report(lineAt('task', 'shops', i, key), `this has ${wordsIn([paragraph])} words; ${MOST_WORDS} are allowed`);
    }
    return { ...shop, says, told };
  }
}

const wordsIn = (paragraphs: readonly Paragraph[]) => paragraphs.flat().reduce((sum, { says }) => sum + countWords(says), 0);

/** A question stands on the screen with its text; what one is to explain comes when the rest is read. */
function checkWords(paragraphs: readonly Paragraph[], task: Task | undefined, line: number, { questions }: Known, report: Report): void {
  const asked = task?.kind === 'question' ? (questions.get(task.question)?.words ?? 0) : 0;
  const words = wordsIn(paragraphs) + asked;
  if (words > MOST_WORDS) report(line, `this screen has ${words} words${asked > 0 ? `, ${asked} of them its question` : ''}; ${MOST_WORDS} are allowed`);
  if (task?.kind === 'predict' && wordsIn([task.explain]) > MOST_WORDS) report(line, `explain has ${wordsIn([task.explain])} words; ${MOST_WORDS} are allowed`);
}

function checkIds(screens: readonly Found[], report: Report): void {
  const lines = new Map<string, number>();
  for (const { yaml } of screens) {
    if (!yaml) continue;
    const { id, show } = yaml.value;
    const before = lines.get(id);
    if (before !== undefined) report(yaml.lineAt('id'), `“${id}” is the screen of line ${before} already; each has an id of its own`);
    lines.set(id, yaml.lineAt('id'));
    show.forEach((part, i) => {
      if (show.indexOf(part) !== i) report(yaml.lineAt('show', i), `“${part}” stands in show twice; once is enough`);
    });
  }
}

function checkMixed({ value: { mixed }, lineAt }: YamlBlock<v.InferOutput<typeof FRONT>>, screens: readonly Found[], report: Report): void {
  const ids = screens.map(({ screen }) => screen?.id ?? '');
  const places = mixed.map((id) => ids.indexOf(id));
  mixed.forEach((id, i) => {
    if (places[i] === -1) report(lineAt('mixed', i), `there is no screen “${id}” here; ${either(ids.filter((each) => each !== ''))} can stand here`);
  });
  if (!places.includes(-1) && mixed.length > 0 && (mixed.length === 1 || new Set(places).size < mixed.length || Math.max(...places) - Math.min(...places) !== mixed.length - 1)) report(lineAt('mixed'), 'screens whose order is drawn by lot are two or more, different ones, and stand next to each other');
}

/** A word of the glossary is introduced, as [words](term:name), on the screen where it stands first. Those that are mixed each do so: any may come first. */
function checkTerms(screens: readonly Found[], mixed: ReadonlySet<string>, known: Known, report: Report): void {
  let introduced = new Set<string>();
  let amongMixed = new Set<string>();
  for (const { section, paragraphs, screen } of screens) {
    const all = [section.title, ...[...paragraphs, ...paragraphsOf(screen?.task)].flat().map(({ says }) => says)];
    const here = new Set(all.flatMap((words) => (typeof words === 'string' ? [] : words.flatMap((part) => (typeof part === 'string' ? [] : [part.term as string])))));
    const isMixed = screen !== undefined && mixed.has(screen.id);
    if (!isMixed) introduced = new Set([...introduced, ...amongMixed]);
    for (const { name, says } of all.flatMap((words) => plainTerms(words, known.terms))) {
      if (here.has(name) || introduced.has(name)) continue;
      report(section.line, `“${says}” is a word of the glossary, and nothing has introduced it up to this screen of the chapter; write [${says}](term:${name}) once, here or before, or say it in other words`);
      here.add(name);
    }
    if (isMixed) amongMixed = new Set([...amongMixed, ...here]);
    else introduced = new Set([...introduced, ...here]);
  }
}

/** What a task says of its own. */
function paragraphsOf(task: Task | undefined): readonly Paragraph[] {
  if (task?.kind === 'predict') return [task.explain];
  return task?.kind === 'choose' ? task.shops.flatMap(({ says, told }) => [says, told]) : [];
}
