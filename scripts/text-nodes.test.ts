/** Text has an element to itself, on pages small enough to see through and in all of ours. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './commands.mjs';
import { mixedText } from './text-nodes.mjs';

const faultsOf = (body: string) => mixedText('A.tsx', `export function A({ a, b, list }) { return ${body}; }`).length;

describe('text that shares its parent', () => {
  it.each([
    ['two values', '<p>{a} {b}</p>'],
    ['a value and words', '<p>{a}, and so on</p>'],
    ['words beside an element', '<p>So <b>{a}</b></p>'],
    ['white space between elements', "<p><b>{a}</b>{' '}<i>{b}</i></p>"],
    ['words that come and go', "<p>{a && 'words'}<b>{b}</b></p>"],
    ['words or an element, beside one', "<p>{a ? 'words' : <i />}<b>{b}</b></p>"],
    ['a row of texts', '<p>{list.map((each) => each)}</p>'],
    ['a row of texts, by return', '<p>{list.map((each) => { if (a) return <b />; return each; })}</p>'],
    ['words in a fragment', '<p><>{a}</></p>'],
    ['words handed to a component with others', '<A>{a}<b /></A>'],
    ['words that a component gives', 'a'],
  ])('%s: is found', (_, body) => expect(faultsOf(body)).toBeGreaterThan(0));

  it.each([
    ['one value', '<p>{a}</p>'],
    ['one text made of several', '<p>{`${a} ${b}`}</p>'],
    ['words or others, alone', "<p>{a ? 'some' : 'others'}</p>"],
    ['elements only', '<p><b>{a}</b>\n  <i>{` ${b}`}</i>\n</p>'],
    ['elements that come and go', '<p>{a && <b />}{b ? <i /> : null}{list.map((each) => <u key={each}>{each}</u>)}</p>'],
    ['what is given to be drawn', '<A>{() => <b />}</A>'],
  ])('%s: is none', (_, body) => expect(faultsOf(body)).toBe(0));

  it('elements that are declared as such may stand beside others', () => {
    const code = (type: string) => `interface Props { readonly children: ${type} } function A({ children }: Props) { const line = <p />; return <div>{line}<b />{children}</div>; }`;
    expect(mixedText('A.tsx', code('ReactElement'))).toEqual([]);
    expect(mixedText('A.tsx', code('ReactNode'))).toHaveLength(1);
  });

  it('is nowhere on the page', () => {
    const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((path) => mixedText(`src/${path}`, readFileSync(join(ROOT, 'src', path), 'utf8')))).toEqual([]);
  });
});
