import { describe, expect, it } from 'vitest';
import { FIELD_ENTRIES } from '../../scenario/scenario.ts';
import { wordsFor } from '../../text/fields.ts';
import { settingsWith } from './search.ts';

describe('the search in the settings', () => {
  it.each(FIELD_ENTRIES.map(({ path }) => path))('finds %s by its name, its key and any case, among the first where it is named so', (path) => {
    const { name } = wordsFor(path);
    for (const sought of [name, path, name.toUpperCase(), `  ${name} `]) expect(settingsWith(sought), sought).toContain(path);
    expect(settingsWith(path)![0]).toBe(path);
  });

  it('takes all words, in any order, with or without accents', () => {
    expect(settingsWith('rate learning')).toEqual(settingsWith('learning rate'));
    expect(settingsWith('léarning ráte')).toEqual(settingsWith('learning rate'));
    expect(settingsWith('learning rate')!.length).toBeLessThan(settingsWith('rate')!.length);
  });

  it('finds nothing for what is nowhere, and is not asked by blanks', () => {
    expect(settingsWith('zeppelin')).toEqual([]);
    expect(settingsWith('  ')).toBeNull();
  });
});
