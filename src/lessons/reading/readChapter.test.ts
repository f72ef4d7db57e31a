/** Chapters broken on purpose: each mistake has its file, its line, and what is allowed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NAMED, type Known } from './known.ts';
import { told } from './mistakes.ts';
import { readChapter } from './readChapter.ts';

const KNOWN: Known = {
  ...NAMED,
  claims: new Set(['static-stands-still', 'peak-is-missed']),
  questions: new Map([['when', { words: 12 }], ['long', { words: 50 }]]),
  observations: new Set(),
  screens: new Map(),
};
const FILE = 'src/lessons/content/winter.md';

const GOOD = `---
title: "Winter: Valentine’s"
minutes: 4
aim: To say when one that was trained once falls behind.
misconception: A frozen model is always worse.
aloud: ["What did you expect?", "What came?"]
mixed: []
---

# The shop in January
\`\`\`yaml
id: january
link: "#v=1&metric=bouquets"
at: 2027-01-30
last: 2027-01-30
show: [headline, ribbon, time]
task: { kind: run, until: 2027-02-21 }
\`\`\`
It is the end of January. {define}
[Static](term:static) has not changed since
August. {claim static-stands-still}

What will static expect? {question}
Step on to the fourteenth. {do}

# What happened
\`\`\`yaml
id: peak
last: 2027-02-09
show: []
task:
  kind: predict
  id: february
  dates: [2027-02-10, 2027-02-11, 2027-02-12, 2027-02-13, 2027-02-14, 2027-02-20]
  until: 2027-02-21
  most: 200
  happened: when
  explain: |
    You have seen it. {define}
    Say in your own words what static did. {do}
  why: 2027-02-14
\`\`\`
Draw both curves. {do}
`;

/** What is said of the file with one place of it changed. */
function brokenBy(from: string, to: string): string[] {
  expect(GOOD, from).toContain(from);
  return readChapter(FILE, GOOD.replace(from, to), KNOWN).mistakes.map(told);
}

/** The line of the good file on which a text stands first. */
const at = (text: string) => `${FILE}:${GOOD.slice(0, GOOD.indexOf(text)).split('\n').length}: `;

it('reads a chapter', () => {
  const { chapter, mistakes } = readChapter(FILE, GOOD, KNOWN);
  expect(mistakes).toEqual([]);
  expect(chapter).toEqual({
    name: 'winter',
    title: 'Winter: Valentine’s',
    minutes: 4,
    aim: 'To say when one that was trained once falls behind.',
    misconception: 'A frozen model is always worse.',
    aloud: ['What did you expect?', 'What came?'],
    mixed: [],
    screens: [
      {
        id: 'january',
        title: 'The shop in January',
        link: '#v=1&metric=bouquets',
        at: '2027-01-30',
        last: '2027-01-30',
        show: ['headline', 'ribbon', 'time'],
        task: { kind: 'run', until: '2027-02-21' },
        paragraphs: [
          [
            { kind: 'definition', says: 'It is the end of January.' },
            { kind: 'claim', claim: 'static-stands-still', says: [{ term: 'static', says: 'Static' }, ' has not changed since August.'] },
          ],
          [
            { kind: 'question', says: 'What will static expect?' },
            { kind: 'instruction', says: 'Step on to the fourteenth.' },
          ],
        ],
      },
      {
        id: 'peak',
        title: 'What happened',
        last: '2027-02-09',
        show: [],
        paragraphs: [[{ kind: 'instruction', says: 'Draw both curves.' }]],
        task: {
          kind: 'predict',
          id: 'february',
          dates: ['2027-02-10', '2027-02-11', '2027-02-12', '2027-02-13', '2027-02-14', '2027-02-20'],
          until: '2027-02-21',
          most: 200,
          happened: 'when',
          explain: [
            { kind: 'definition', says: 'You have seen it.' },
            { kind: 'instruction', says: 'Say in your own words what static did.' },
          ],
          why: '2027-02-14',
        },
      },
    ],
  });
});

it('reads a term of two words, with line breaks of Windows and a mark at its beginning that editors write', () => {
  const text = `\uFEFF${GOOD.replace('It is the end', '[Progressive validation](term:progressive validation) is the end')}`.replaceAll('\n', '\r\n');
  const { chapter, mistakes } = readChapter(FILE, text, KNOWN);
  expect(mistakes).toEqual([]);
  expect(chapter?.screens[0]?.paragraphs[0]?.[0]?.says).toEqual([{ term: 'progressive validation', says: 'Progressive validation' }, ' is the end of January.']);
});

/** A text of the good file, what stands in its place, and what is said: on the line where the text began, or where `on` does. */
type Row = readonly [what: string, from: string, to: string, says: RegExp, on?: string];

const ROWS: readonly Row[] = [
  // YAML.
  ['YAML that is none', 'minutes: 4', 'minutes: [4', /can’t be read as YAML.*stands in quotes/, 'aim:'],
  ['a colon without quotes', 'aim: To say', 'aim: To say: now', /can’t be read as YAML.*“key: value”/],
  ['a key twice', 'minutes: 4', 'minutes: 4\nminutes: 5', /can’t be read as YAML: Map keys must be unique/, 'aim:'],
  ['a part named and meant again', 'aim: To say when one that was trained once falls behind.\nmisconception: A frozen model is always worse.', 'aim: &a To say.\nmisconception: *a', /names for parts of it \(& and \*\) are not used here/, 'title'],
  ['front matter that never ends', 'mixed: []\n---', 'mixed: []', /front matter never ends; .*“---”/, '---'],
  ['an unknown key', 'minutes: 4', 'minuets: 4', /minuets: there is no such key; “title”, “minutes”, .* or “mixed” can stand here/],
  ['a missing key', 'minutes: 4\n', '', /minutes: this key is missing/, 'title'],
  ['minutes without end', 'minutes: 4', 'minutes: 40', /minutes: a number from 1 to 10 is needed here/],
  ['minutes in words', 'minutes: 4', 'minutes: four', /minutes: a number from 1 to 10/],
  ['an empty text', 'aim: To say when one that was trained once falls behind.', 'aim:', /aim: a text is needed here/],
  ['a list that is none', 'aloud: ["What did you expect?", "What came?"]', 'aloud: What?', /aloud: a list of texts is needed here, 1 or more/],
  ['YAML that is only a text', 'id: january\nlink: "#v=1&metric=bouquets"\nat: 2027-01-30\nlast: 2027-01-30\nshow: [headline, ribbon, time]\ntask: { kind: run, until: 2027-02-21 }', 'january', /keys and values are needed here: “id”/],
  // Screens.
  ['an unknown key of a screen', 'show: [headline', 'hide: [time]\nshow: [headline', /hide: there is no such key; “id”, “link”/],
  ['an unknown part', 'ribbon, time', 'ribbon, times', /show\[3\]: times can’t stand here; “headline”, .* or “contenders” can/],
  ['a part twice', 'ribbon, time', 'ribbon, ribbon', /“ribbon” stands in show twice/],
  ['an id that is none', 'id: january', 'id: In January', /id: a short name is needed here, of small letters/],
  ['an id twice', 'id: peak', 'id: january', /“january” is the screen of line 12 already/],
  ['an unknown task', 'kind: run, until: 2027-02-21', 'kind: walk', /task.kind: .*“question”, “predict”, “run”, “quiz” or “choose”/],
  ['a task with a wrong key', 'kind: run, until: 2027-02-21', 'kind: run, till: 2027-02-21', /task.till: there is no such key; “kind” or “until”/],
  ['a task without its key', 'kind: run, until: 2027-02-21', 'kind: run', /task.until: this key is missing/],
  ['five handles', ', 2027-02-20]', ']', /task.dates: a list of 6 dates/],
  ['an axis of nothing', 'most: 200', 'most: 0', /task.most: a number from 1 to 10000/],
  ['no YAML under a title', '```yaml\nid: peak', '```text\nid: peak', /block of ```yaml with “id” and “show”/, '# What happened'],
  ['a smaller heading', '# What happened', '## What happened', /a smaller heading can’t stand here; under “# Title”/],
  ['a list', 'Draw both curves. {do}', '- Draw both curves. {do}', /a list can’t stand here/],
  ['HTML', 'Draw both curves. {do}', '<div>Draw</div>', /HTML can’t stand here/],
  ['text before the first title', '# The shop in January', 'Hello. {do}\n\n# The shop in January', /before the first heading; “# Title” comes first/],
  ['a title with a link', '# What happened', '# What [happened](term:static)', /a title has plain words only/],
  ['mixed screens that are not there', 'mixed: []', 'mixed: [january, march]', /there is no screen “march” here; “january” or “peak”/],
  ['one mixed screen', 'mixed: []', 'mixed: [january]', /two or more, different ones, and stand next to each other/],
  // Dates.
  ['a date that does not exist', 'at: 2027-01-30', 'at: 2027-02-30', /at: a date that exists is needed here, written like 2027-02-14/],
  ['a date in words', 'at: 2027-01-30', 'at: 30 January', /at: a date that exists/],
  ['a date outside the calendar', 'last: 2027-01-30', 'last: 2027-07-01', /2027-07-01 is not in the calendar of this screen’s link, which goes from 2026-07-01 to 2027-06-30/],
  ['opening after the last day', 'at: 2027-01-30', 'at: 2027-01-31', /opens on 2027-01-31, after its last day; at is 2027-01-30 or before it/],
  ['running to where one is', 'until: 2027-02-21 }', 'until: 2027-01-30 }', /2027-01-30 is open already; until is after 2027-01-30/],
  ['handles that are open', 'dates: [2027-02-10', 'dates: [2027-02-09', /2027-02-09 is not after 2027-02-09; the dates are in order/],
  ['handles out of order', '2027-02-12, 2027-02-13', '2027-02-13, 2027-02-13', /2027-02-13 is not after 2027-02-13/],
  ['handles that stay hidden', ', 2027-02-20]', ', 2027-02-22]', /2027-02-22 is after 2027-02-21, up to which the days are shown/],
  ['why of a day that stays hidden', 'why: 2027-02-14', 'why: 2027-02-24', /2027-02-24 is after 2027-02-21/],
  // Links.
  ['a link that is none', '"#v=1&metric=bouquets"', 'winter', /link: it begins with “#v=1”/],
  ['a link with an unknown setting', '#v=1&metric', '#v=1&tulips=3&metric', /link: There is no setting called “tulips”/],
  ['a link with a value that can’t be', 'metric=bouquets', 'metric=accuracy', /link: “metric=accuracy” can’t be used: metric .*must be bouquets, /],
  ['a link with a setting twice', 'metric=bouquets', 'metric=bouquets&metric=regret', /link: “metric=regret” comes again/],
  ['a link of another version', '#v=1&metric', '#v=12&metric', /link: The link says it is of version “12”; Wilt knows version 1/],
  ['a link that was mangled', '#v=1&metric', '#v=1&amp;metric', /link: it isn’t written as Wilt writes links/],
  ['a day that the link’s calendar has not', '#v=1&metric', '#v=1&world.days=200&metric', /2027-01-30 is not in the calendar/, 'at: 2027'],
  // Marks.
  ['no mark', 'January. {define}', 'January.', /is more than one sentence; each has a mark/],
  ['no mark at the end', 'fourteenth. {do}', 'fourteenth.', /a sentence without its mark: “Step on to the fourteenth.”; \{claim NAME\}, \{question\}, \{do\} or \{define\} ends each/],
  ['an unknown mark', 'fourteenth. {do}', 'fourteenth. {done}', /there is no mark \{done\}; \{claim NAME\}/],
  ['a mark of nothing', 'Draw both curves. {do}', 'Draw both curves. {do} {define}', /\{define\} ends no sentence/],
  ['a claim without a name', '{claim static-stands-still}', '{claim}', /this claim has no name; \{claim NAME\} is allowed/, '[Static]'],
  ['an unknown claim', '{claim static-stands-still}', '{claim static-stand-still}', /no claim “static-stand-still” in simulation\/claimNames.ts; “static-stands-still” or “peak-is-missed” are nearest/, '[Static]'],
  ['a name where none belongs', 'fourteenth. {do}', 'fourteenth. {do it}', /only a claim has a name; \{do\} is allowed/],
  ['a question that asks nothing', 'What will static expect?', 'Say what static expects.', /asks nothing; what is marked \{question\} ends in “\?”/],
  ['what asks and is marked as something else', 'expect? {question}', 'expect? {do}', /what ends in “\?” is marked \{question\}/],
  ['no full stop', 'curves. {do}', 'curves {do}', /has no full stop/],
  // What stands in sentences.
  ['an unknown term', '(term:static)', '(term:statics)', /the glossary has no term “statics”; “static”, .* are nearest/],
  ['a link that is no term', '(term:static)', '(https://example.org)', /a link that is no term can’t stand here; plain words, terms as \[words\]\(term:name\)/],
  ['bold type', 'Draw both', 'Draw **both**', /bold type can’t stand here/],
  ['a link broken off', '[Static](term:static)', '[Static](term:static', /a link that isn’t one/],
  ['a straight apostrophe', 'It is the end', "It's the end", /a straight quotation mark; ’ and “ ” are used/],
  ['a number in an instruction', 'Step on to the fourteenth', 'Step on to the 14th', /has a number \(“14”\); only \{claim NAME\} and \{question\} may/],
  ['a comparison in a definition', 'It is the end of January', 'January is longer', /has a comparison \(“longer”\)/],
  ['a superlative', 'It is the end of January', 'January is the quietest month', /has a comparison \(“quietest”\)/],
  ['a cause in an instruction', 'Draw both curves', 'Draw both curves because you can', /has a cause \(“because”\)/],
  ['a sentence of 21 words', 'Draw both curves', `Draw ${'a '.repeat(18)}both curves`, /has 21 words; 20 are allowed/],
  ['a screen of more than 60 words', 'Step on to the fourteenth. {do}', 'Step on to this day of the month. {do}\n'.repeat(6).trim(), /this screen has 6\d words; 60 are allowed/, '# The shop'],
  ['a word of the glossary that nothing introduced', 'Draw both curves', 'Draw the log loss', /“log loss” is a word of the glossary, and nothing has introduced it up to this screen of the chapter; write \[log loss\]\(term:log loss\)/, '# What happened'],
  ['another form of one', 'Draw both curves', 'Draw the excess log loss', /“excess log loss” is .* \[excess log loss\]\(term:regret\)/, '# What happened'],
  ['one in a title', '# What happened', '# Regret', /“Regret” is a word of the glossary/],
  // Names.
  ['an unknown question', 'happened: when', 'happened: where', /questions.md has no question “where”; “when” or “long” are nearest/],
  ['a question that makes a screen too long', '{ kind: run, until: 2027-02-21 }', '{ kind: question, question: long }', /this screen has 7\d words, 50 of them its question; 60 are allowed/, '# The shop'],
  ['an explanation with a bad sentence', 'You have seen it. {define}', 'You have seen 2. {define}', /has a number/],
  ['an explanation without a mark, on its own line', 'static did. {do}', 'static did. {dot}', /there is no mark \{dot\}/, 'Say in your own'],
];

describe('a mistake', () => {
  it.each(ROWS.map(([what, from, to, says, on = from]) => ({ what, from, to, says, on })))('$what', ({ from, to, says, on }) => {
    const found = brokenBy(from, to);
    expect(found.some((each) => each.startsWith(at(on)) && says.test(each)), `${at(on)}${says.source}\n${found.join('\n')}`).toBe(true);
    for (const each of found) expect(each).not.toMatch(/undefined|NaN|\[object|Invalid /);
  });

  it('does not hide another: all are told, in the file’s order', () => {
    const text = GOOD.replace('minutes: 4', 'minuets: 4\nsecs: 3').replace('ribbon, time', 'rib, tim').replace('{define}', '{def}').replace('happened: when', 'happened: never').replace('curves. {do}', 'curves.');
    const { chapter, mistakes } = readChapter(FILE, text, KNOWN);
    expect(chapter).toBeUndefined();
    expect(mistakes.map(({ line }) => line)).toEqual(mistakes.map(({ line }) => line).toSorted((a, b) => a - b));
    for (const part of ['minuets', 'secs', 'minutes: this key is missing', 'show[2]', 'show[3]', '{def}', 'never', 'without its mark']) expect(mistakes.map(told).join('\n')).toContain(part);
  });

  it('is a file that no chapter is called like', () => {
    expect(readChapter('src/lessons/content/spring.md', GOOD, KNOWN).mistakes.map(told)).toEqual([expect.stringMatching(/spring\.md:1: no chapter is called so; “summer”, .* are/)]);
  });

  it('is a file with nothing in it', () => {
    expect(readChapter(FILE, '', KNOWN).mistakes.map(({ says }) => says)).toEqual([expect.stringMatching(/begins with its front matter/), expect.stringMatching(/one screen or more/)]);
  });
});

it('takes as introduced what an earlier screen of the chapter links; of screens that are mixed each introduces its own', () => {
  const linked = GOOD.replace('It is the end', 'The [log loss](term:log loss) is the end').replace('Draw both', 'Draw the log loss and both');
  expect(readChapter(FILE, linked, KNOWN).mistakes).toEqual([]);
  expect(readChapter(FILE, linked.replace('mixed: []', 'mixed: [january, peak]'), KNOWN).mistakes.map(({ says }) => says)).toEqual([expect.stringContaining('“log loss”'), expect.stringContaining('“static”')]);
});

it('takes a ready-made scenario in a link, with its own calendar', () => {
  const text = GOOD.replace('#v=1&metric', '#v=1&preset=second-valentines&metric').replace('until: 2027-02-21\n', 'until: 2028-02-21\n');
  expect(readChapter(FILE, text, KNOWN).mistakes).toEqual([]);
});

describe('laws', () => {
  const lines = GOOD.split('\n');
  const scrap = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('---', '```yaml', '```', '{', '}', '{claim', '[a](term:', '*', '&a *a', '? ', '- ', '# ', '<!--', '\u0000', '!!set', '%', ': ', '\t', '__proto__: 1', '[[[', '"', '|', '>', '1e999'));
  const broken = fc.array(fc.tuple(fc.nat({ max: lines.length }), fc.nat({ max: 2 }), scrap), { maxLength: 6 }).map((cuts) => {
    const all = [...lines];
    for (const [place, gone, put] of cuts) all.splice(place, gone, put);
    return all.join('\n');
  });

  it('whatever stands in a file, reading never throws, and says so on a line of it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), broken), (text) => {
        const { chapter, mistakes } = readChapter(FILE, text, KNOWN);
        expect(chapter === undefined).toBe(mistakes.length > 0);
        const last = text.split(/\r\n?|\n/).length + 1;
        for (const { line, says } of mistakes) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(last);
          expect(says).not.toBe('');
        }
      }),
      { numRuns: 150 },
    );
  });
});
