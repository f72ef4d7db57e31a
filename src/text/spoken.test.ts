/** What the page's buttons say can be said in a link. */
import { expect, test } from 'vitest';
import type { Field } from '../scenario/field.ts';
import { letters } from '../scenario/folded.ts';
import { printLink } from '../scenario/link.ts';
import { parseLink } from '../scenario/linkReading.ts';
import { FIELD_ENTRIES } from '../scenario/scenario.ts';
import { VIEW_FIELDS, type ViewKey } from '../scenario/view.ts';
import { wordsFor } from './fields.ts';
import { viewWords } from './view.ts';

const OPTIONS: readonly { key: string; field: Field<unknown>; options: Readonly<Record<string, string>> }[] = [
  ...FIELD_ENTRIES.map(({ path, linkKey, field }) => ({ key: linkKey, field, options: wordsFor(path).options ?? {} })),
  ...(Object.keys(VIEW_FIELDS) as ViewKey[]).map((key) => ({ key, field: VIEW_FIELDS[key] as Field<unknown>, options: viewWords(key).options ?? {} })),
].filter(({ field }) => field.domain.kind === 'choice');

test('every choice may be said in the words of its button, in any case', () => {
  for (const { key, options } of OPTIONS) {
    for (const [option, words] of Object.entries(options)) {
      for (const said of [words, words.toUpperCase(), words.replaceAll(' ', '+')]) {
        const { link, notices } = parseLink(`${key}=${said}`);
        expect([printLink(link), notices], `${key}=${said}`).toEqual([printLink(parseLink(`${key}=${option}`).link), []]);
      }
    }
  }
});

test('no two options of a choice can be said alike', () => {
  for (const { key, options } of OPTIONS) {
    const said = Object.entries(options).flatMap(([option, words]) => [...new Set([letters(option), letters(words)])]);
    expect(new Set(said).size, key).toBe(said.length);
  }
});

test('no key begins with the name of a character that HTML reads without its semicolon', () => {
  const named = /^(?:amp|lt|gt|quot|nbsp|copy|reg|para|sect|shy|times|micro|middot|macr|not|deg|yen|cent|pound|curren|uml|ordf|ordm|laquo|raquo|acute|cedil|brvbar|iexcl|iquest|plusmn|divide|eth|thorn|szlig|sup\d|frac\d)/;
  for (const { linkKey } of FIELD_ENTRIES) expect(linkKey).not.toMatch(named);
  for (const key of Object.keys(VIEW_FIELDS)) expect(key).not.toMatch(named);
});
