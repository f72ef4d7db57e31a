import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHandIn } from './arbitrary.ts';
import { idReader } from './codes.ts';
import { readHandIns } from './finding.ts';
import { printHandIn } from './handIn.ts';

const idOf = idReader([]);
const value = anyHandIn.map((handIn) => printHandIn(handIn).text);
const linkOf = (text: string) => `https://example.org/wilt/#v=1&view=hand-in&hand-in=${text}`;
const wrapped = (text: string, width: number, between: string) => text.match(new RegExp(`.{1,${width}}`, 'gs'))?.join(between) ?? '';
const quotably = (text: string) => wrapped(text.replaceAll('=', '=3D'), 73, '=\r\n');

/** What happens to a link on its way. */
const WAYS: Readonly<Record<string, (link: string) => string>> = {
  nothing: (link) => link,
  'a sentence': (link) => `Dear Ms Smith, my link is ${link}. Best, Ada`,
  brackets: (link) => `(<${link}>), see “${link}”`,
  'marks of a chat': (link) => `*${link}* _${link}_ ~${link}~ \`${link}\``,
  'HTML': (link) => `<a href="${link.replaceAll('&', '&amp;')}">hand-in</a>`,
  'an escaped ampersand': (link) => link.replaceAll('&', '%26'),
  'escaped whole': (link) => encodeURIComponent(link),
  'escaped twice': (link) => encodeURIComponent(encodeURIComponent(link)),
  'a link around it': (link) => `https://eur01.safelinks.example/?url=${encodeURIComponent(link)}&data=05%7C01&reserved=0`,
  'quoted-printable': quotably,
  'wrapped lines': (link) => wrapped(link, 60, '\r\n'),
  'a quoted mail': (link) => `> ${wrapped(link, 60, '\n> ')}\n> thanks`,
  'quoted twice, with words behind': (link) => `> > ${wrapped(link, 50, '\n> > ')} thanks`,
  'another pair behind': (link) => `${link}&theme=dark`,
  'marks without a width': (link) => wrapped(link, 40, '\u200b'),
  'full width': (link) => link.replaceAll('=', '＝'),
  'a typographic dash': (link) => link.replaceAll('-', '‑'),
  'word breaks': (link) => wrapped(link, 44, '<wbr>'),
  'capital keys': (link) => link.replace('hand-in', 'Hand-In'),
};

describe('a hand-in in a text', () => {
  for (const [name, way] of Object.entries(WAYS)) {
    it(`is found through ${name}`, () => {
      fc.assert(
        fc.property(value, (text) => {
          const { handIns, problems } = readHandIns(way(linkOf(text)), idOf);
          expect({ found: handIns.map((each) => each.text), problems }).toEqual({ found: [text], problems: [] });
        }),
        { numRuns: 30 },
      );
    });
  }

  it('is one of several, in their order and each once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(value, { maxLength: 5 }), fc.array(fc.constantFrom(...Object.values(WAYS)), { minLength: 5, maxLength: 5 }), (texts, ways) => {
        const mail = texts.map((text, i) => `Student ${i}:\n${ways[i]!(linkOf(text))}\n\n`).join('');
        expect(readHandIns(`${mail}${mail}`, idOf)).toMatchObject({ handIns: texts.map((text) => ({ text })), problems: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('is named where it is cut or changed, and the others are read', () => {
    fc.assert(
      fc.property(value, value, fc.nat(), fc.constantFrom('', '…', ' and so on', '\nThank you and good night, said the gardener to the bees'), (text, other, at, behind) => {
        const cut = 3 + (at % (text.length - 3));
        const { handIns, problems } = readHandIns(`${linkOf(text.slice(0, cut))}${behind}\n\n${linkOf(other)}`, idOf);
        expect(handIns.map((each) => each.text)).toEqual([other]);
        expect(problems).toMatchObject([{ damage: { kind: 'cut', has: cut, of: text.length }, line: 1 }]);
        const changed = text.slice(0, cut) + (text[cut] === 'x' ? 'y' : 'x') + text.slice(cut + 1);
        expect(readHandIns(linkOf(changed), idOf).problems[0]).toMatchObject({ damage: { kind: 'changed' } });
      }),
    );
  });

  it('is nowhere in a text without one, and never thrown over', () => {
    expect(readHandIns('Hand in your report by Friday. hand-in: none', idOf)).toEqual({ handIns: [], problems: [] });
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(fc.constantFrom('hand-in=', '1', '0a', '\n', '> ', '=', '3D', '%', '&amp;', 'zz')).map((all) => all.join(''))), (text) => void readHandIns(text, idOf)));
  });
});
