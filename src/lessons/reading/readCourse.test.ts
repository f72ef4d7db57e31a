/** Questions broken on purpose, and what files of the course need of each other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHAPTERS } from '../../scenario/chapters.ts';
import { NAMED, type Known } from './known.ts';
import { told } from './mistakes.ts';
import { readCourse, type CourseFile } from './readCourse.ts';
import { readQuestions } from './readQuestions.ts';

const FOLDER = 'src/lessons/content';
const FILE = `${FOLDER}/questions.md`;

const KNOWN: Known = {
  ...NAMED,
  claims: new Set(['static-stands-still']),
  answers: new Map([['betterInAutumn', ['static', 'dynamic']]]),
  questions: new Map(),
  observations: new Set(['seen']),
  screens: new Map([['winter', new Set(['peak', 'january'])]]),
};

const GOOD = `# The fourteenth
\`\`\`yaml
id: fourteenth
chapter: winter
asks: What will the [static](term:static) model expect on the fourteenth? {question}
options:
  - id: as-ever
    says: As many bouquets as in August
    right: true
    feedback: |
      It does. {claim static-stands-still}
      Look once again. {do}
  - id: enough
    says: As many as are sold
    feedback: Static has not seen a Valentine’s Day. {claim static-stands-still}
    misconception: A model knows what everyone knows.
    see: winter/peak
\`\`\`

# Autumn
\`\`\`yaml
id: autumn
chapter: winter
asks: Which is nearer in autumn? {question}
options:
  - { id: static, says: The frozen one, feedback: It may be. {define} }
  - { id: dynamic, says: The learning one, feedback: It may be. {define} }
right: { computed: betterInAutumn }
\`\`\`
`.replaceAll('{define} }', '"{define}" }').replaceAll('feedback: It may be. "{define}"', 'feedback: "It may be. {define}"');

const read = (text: string) => readQuestions(FILE, text, KNOWN);
const at = (text: string) => `${FILE}:${GOOD.slice(0, GOOD.indexOf(text)).split('\n').length}: `;

it('reads questions', () => {
  const { questions, mistakes } = read(GOOD);
  expect(mistakes).toEqual([]);
  expect(questions).toHaveLength(2);
  expect(questions[0]).toEqual({
    id: 'fourteenth',
    chapter: 'winter',
    asks: [{ kind: 'question', says: ['What will the ', { term: 'static', says: 'static' }, ' model expect on the fourteenth?'] }],
    right: 'as-ever',
    options: [
      {
        id: 'as-ever',
        says: 'As many bouquets as in August',
        feedback: [
          { kind: 'claim', claim: 'static-stands-still', says: 'It does.' },
          { kind: 'instruction', says: 'Look once again.' },
        ],
      },
      {
        id: 'enough',
        says: 'As many as are sold',
        feedback: [{ kind: 'claim', claim: 'static-stands-still', says: 'Static has not seen a Valentine’s Day.' }],
        misconception: 'A model knows what everyone knows.',
        see: { chapter: 'winter', screen: 'peak' },
      },
    ],
  });
  expect(questions[1]).toMatchObject({ id: 'autumn', right: { computed: 'betterInAutumn' } });
});

/** As in readChapter.test.ts. */
const ROWS: readonly (readonly [what: string, from: string, to: string, says: RegExp, on?: string])[] = [
  ['an unknown chapter', 'chapter: winter', 'chapter: spring', /chapter: spring can’t stand here; “summer”, .* or “choose” can/],
  ['an unknown key of an option', 'says: As many bouquets', 'sais: As many bouquets', /options\[1\].sais: there is no such key; “id”, “says”/],
  ['a missing key of an option', '    says: As many as are sold\n', '', /options\[2\].says: this key is missing/, '  - id: enough'],
  ['no right option', '    right: true\n', '', /no option is right; one has “right: true”, or the question “right: \{ computed: NAME \}”/, 'options:'],
  ['two right options', 'says: As many as are sold', 'says: As many as are sold\n    right: true', /more than one option are right/, '    feedback: Static'],
  ['a right that is not true', 'right: true', 'right: yes', /options\[1\].right: only “true” can stand here/],
  ['a right option that is none', 'computed: betterInAutumn', 'computed: betterInSpring', /lessons\/answers.ts has no answer “betterInSpring”; it has “betterInAutumn”/],
  ['options that the answer does not give', '{ id: static,', '{ id: frozen,', /betterInAutumn answers “static” or “dynamic”; the options have these ids/, 'options:\n  - {'],
  ['a right option beside a computed one', '{ id: static,', '{ id: static, right: true,', /the right option is computed here, so none is marked right/],
  ['an id of two options', 'id: enough', 'id: as-ever', /“as-ever” is the id of two options/],
  ['an id of two questions', 'id: autumn', 'id: fourteenth', /“fourteenth” is the question of line 3 already/],
  ['a wrong option without its misconception', '    misconception: A model knows what everyone knows.\n', '', /the wrong option “enough” names no misconception/, '  - id: enough'],
  ['a wrong option that leads nowhere', '    see: winter/peak\n', '', /the wrong option “enough” leads nowhere; “see: chapter\/screen” is needed/, '  - id: enough'],
  ['a right option with a misconception', '    right: true', '    right: true\n    misconception: None.', /a right option has no misconception/, '    feedback: |'],
  ['a place that is not there', 'see: winter/peak', 'see: winter/peaks', /the chapter “winter” has no screen “peaks”; “peak” or “january” are nearest/],
  ['a chapter that is not there', 'see: winter/peak', 'see: spring/peak', /there is no chapter “spring”; “winter” can stand here/],
  ['a place that is none', 'see: winter/peak', 'see: winter', /a chapter and one of its screens is needed here, such as “winter\/peak”/],
  ['nothing asked', 'on the fourteenth? {question}', 'on the fourteenth? {do}', /nothing is asked here; one sentence is marked \{question\}/],
  ['feedback without a mark, on its line', 'Look once again. {do}', 'Look once again.', /a sentence without its mark: “Look once again.”/, '      It does.'],
  ['feedback with a number', 'Look once again. {do}', 'Look 2 times. {do}', /has a number/],
  ['a mark in an option', 'says: As many as are sold', 'says: As many as are sold {do}', /an option has no mark/],
  ['an option of 21 words', 'says: As many as are sold', `says: As many as are sold${' a'.repeat(16)}`, /has 21 words; 20 are allowed/],
  ['a word of the glossary that nothing introduced', 'As many as are sold', 'As many as the log loss', /“log loss” is a word of the glossary, and nothing has introduced it/],
  ['one in feedback', 'Look once again', 'Look at the regret', /“regret” is a word of the glossary/, '    feedback: |'],
  ['more than 60 words', 'Look once again. {do}', 'Look once again. {do}\n      '.repeat(22).trim(), /this has 6\d words; 60 are allowed/, '    feedback: |'],
  ['a paragraph', '# Autumn', 'And so on. {do}\n\n# Autumn', /what a question asks stands in its YAML, as “asks”/],
  ['one option', '  - { id: dynamic, says: The learning one, feedback: "It may be. {define}" }\n', '', /options: a list of options is needed here, 2 or more/, 'options:\n  - {'],
];

describe('a mistake', () => {
  it.each(ROWS.map(([what, from, to, says, on = from]) => ({ what, from, to, says, on })))('$what', ({ from, to, says, on }) => {
    expect(GOOD, from).toContain(from);
    const found = read(GOOD.replace(from, to)).mistakes.map(told);
    expect(found.some((each) => each.startsWith(at(on)) && says.test(each)), `${at(on)}${says.source}\n${found.join('\n')}`).toBe(true);
    for (const each of found) expect(each).not.toMatch(/undefined|NaN|\[object|Invalid /);
  });
});

it('asks of an option that tells what was seen no misconception', () => {
  const text = GOOD.replace('id: fourteenth', 'id: seen').replace(/ {4}misconception: .*\n {4}see: .*\n/, '');
  expect(read(text).mistakes).toEqual([]);
});

const chapterFile = (name: string, more = ''): CourseFile => ({
  file: `${FOLDER}/${name}.md`,
  text: `---\ntitle: A\nminutes: 2\naim: A.\nmisconception: B.\naloud: [C?]\n---\n\n# A\n\`\`\`yaml\nid: a\nshow: []\n${more}\`\`\`\nLook. {do}\n`,
});
const question = (id: string, chapter: string) => `# Q\n\`\`\`yaml\nid: ${id}\nchapter: ${chapter}\nasks: Which? {question}\noptions:\n  - { id: a, says: A, right: true, feedback: "Yes. {define}" }\n  - { id: b, says: B, feedback: "No. {define}", misconception: M., see: winter/a }\n\`\`\`\n`;
const COURSE = [...CHAPTERS.map((name) => chapterFile(name, name === 'winter' ? 'task: { kind: question, question: first }\n' : '')), { file: FILE, text: question('first', 'winter') }];

describe('the files together', () => {
  it('are a course', () => {
    const { chapters, questions, mistakes } = readCourse(COURSE, FOLDER);
    expect(mistakes).toEqual([]);
    expect([...chapters.keys()]).toEqual([...CHAPTERS]);
    expect(questions.map(({ id }) => id)).toEqual(['first']);
  });

  it('are all there', () => {
    const { mistakes } = readCourse(COURSE.filter(({ file }) => !/winter|questions/.test(file)), FOLDER);
    expect(mistakes.map(told)).toEqual([
      `${FOLDER}/winter.md:1: this file is missing; every chapter of scenario/chapters.ts has one, and so have the questions`,
      `${FOLDER}/questions.md:1: this file is missing; every chapter of scenario/chapters.ts has one, and so have the questions`,
    ]);
  });

  it('ask each question in its chapter', () => {
    const files = COURSE.map((each) => (each.file === FILE ? { ...each, text: question('first', 'winter') + question('second', 'summer') } : each));
    expect(readCourse(files, FOLDER).mistakes.map(told)).toEqual([expect.stringMatching(/questions\.md:10: no screen of summer\.md asks “second”; a screen there has the task/)]);
  });

  it('whatever stands in them, reading never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: COURSE.length - 1 }), fc.nat({ max: 400 }), fc.string({ unit: 'binary' })), { maxLength: 4 }), (cuts) => {
        const files = COURSE.map((each, i) => ({ ...each, text: cuts.filter(([file]) => file === i).reduce((text, [, place, put]) => text.slice(0, place) + put + text.slice(place + put.length), each.text) }));
        const { chapters, mistakes } = readCourse(files, FOLDER);
        expect(chapters.size === CHAPTERS.length || mistakes.length > 0).toBe(true);
      }),
      { numRuns: 10 },
    );
  });
});
