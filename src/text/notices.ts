/** What a link or the settings asked for that could not be: what was wrong, what is allowed, what happens now. One sentence each. */
import { LONGEST_LINK } from '../scenario/link.ts';
import { isMisplaced, type Notice } from '../scenario/misplaced.ts';
import { SHORTEST_SERVING, SHORTEST_WINDOW } from '../scenario/repair.ts';
import { FIELD_ENTRIES, type ScenarioKey } from '../scenario/scenario.ts';
import { VIEW_FIELDS, type ViewKey } from '../scenario/view.ts';
import { allowedText } from './allowed.ts';
import { wordsFor, type FieldWords } from './fields.ts';
import { misplacedText } from './misplaced.ts';
import { viewWords } from './view.ts';

export interface NoticeText {
  /** What was wrong, and what is allowed. */
  readonly problem: string;
  /** What happens now. */
  readonly outcome: string;
}

export function noticeText(notice: Notice): NoticeText {
  if (isMisplaced(notice)) return misplacedText(notice);
  const { kind, key, given, used, allowed } = notice;
  const words = wordsOf(key);
  const pair = `“${key}=${given}”`;
  switch (kind) {
    case 'value': {
      const name = words ? ` (${words.name})` : '';
      return {
        problem: allowed ? `${pair} can’t be used: ${key}${name} must be ${allowedText(allowed, words?.unit)}.` : `${pair} can’t be used.`,
        outcome: used !== '' ? `${used} is used instead.` : key === 'at' ? 'The page opens on its usual day instead.' : 'It is left out.',
      };
    }
    case 'unknown':
      return { problem: key === '' ? `${pair} names no setting.` : `There is no setting called “${key}” (given: “${given}”).`, outcome: 'It changes nothing and stays in the link.' };
    case 'repeated':
      return { problem: `${pair} comes again: ${key} stands in the link more than once.`, outcome: `The first that can be used counts: ${used === '' ? 'none' : used}.` };
    case 'version':
      return { problem: `The link says it is of version “${given}”; Wilt knows version ${used}.`, outcome: `It is read as version ${used} as far as possible.` };
    case 'window':
      return {
        problem: `The training window ${given} (static.from, static.to) doesn’t fit: it must lie in the calendar, last ${SHORTEST_WINDOW} days or more and leave ${SHORTEST_SERVING} days to serve.`,
        outcome: `${used} is used instead.`,
      };
    case 'length':
      return { problem: `The link is longer than ${LONGEST_LINK} characters; it breaks off before “${given}”.`, outcome: 'The rest is left out.' };
  }
}

function wordsOf(key: string): Pick<FieldWords, 'name' | 'unit'> | undefined {
  const path: ScenarioKey | undefined = FIELD_ENTRIES.find(({ linkKey }) => linkKey === key)?.path;
  if (path !== undefined) return wordsFor(path);
  return Object.hasOwn(VIEW_FIELDS, key) ? { name: viewWords(key as ViewKey).name, unit: '' } : undefined;
}
