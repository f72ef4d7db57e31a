/** Words of saving a trained model: the button, what to do with its files, what it is to be given. */
import { longDate } from './dates.ts';
import { inputWords } from './features.ts';
import { plain, whole } from './numbers.ts';

export const MODELS = {
  open: 'Save this model',
  explains: 'For TensorFlow.js: what it is, and its parameters. It takes shoppers as they were logged and answers how likely each of them buys; the scaling is inside.',
  save: 'Save both files',
  making: 'Fetching TensorFlow.js and writing the model …',
  saved: 'Both files are saved. Keep them side by side under these names: the first says where the second is. If the browser asks about several files, allow it.',
  failed: 'The model could not be written. What writes it comes from the page’s own host: see that it can be reached, then press again.',
  nothing: 'This model may see nothing of a shopper and gives everybody the same answer: there is no model to save. Let it see a feature in the settings.',
  load: 'Six lines that load it',
  loadNote: 'In a script of your own, with the files beside it on a web server.',
  inputs: 'What it is to be given',
  input: 'Input',
  key: 'Name',
  unit: 'How it is written',
  missing: 'Where it is missing',
  inputsCaption: 'Inputs in their order',
  never: 'never is',
} as const;

/** How an input is written down, and an example of it as JavaScript. */
interface RawWords {
  readonly unit: string;
  readonly example: string;
}

const YES = { unit: '1 for yes, 0 for no', example: '1' } as const;
const NO = { ...YES, example: '0' } as const;

const RAW: Readonly<Record<string, RawWords>> = {
  returning: YES,
  phone: NO,
  search: YES,
  newsletter: NO,
  nearby: YES,
  evening: NO,
  cards: NO,
  pages: { unit: 'how many', example: '5' },
  minutes: { unit: 'Math.log2(minutes / 4): doublings of 4 minutes', example: 'Math.log2(6 / 4)' },
  price: { unit: 'Math.log2(euros / 38): doublings of 38 euros', example: 'Math.log2(45 / 38)' },
  season_cos: { unit: 'cosine of the season, −1 to 1', example: '1' },
  season_sin: { unit: 'sine of the season, −1 to 1', example: '0' },
};

/** Of an event: how close it is. */
const CLOSENESS: RawWords = { unit: 'Math.exp(−days until it / 4), 1 on the day itself', example: 'Math.exp(-3 / 4)' };

export interface InputRow {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly missing: string;
}

/** The inputs in words, in their order. @param missing NaN where a value never is */
export function inputRows(inputs: readonly string[], missing: ArrayLike<number>): InputRow[] {
  return inputs.map((key, i) => ({ key, name: inputWords(key).name, unit: (RAW[key] ?? CLOSENESS).unit, missing: Number.isNaN(missing[i]) ? MODELS.never : plain(Number((missing[i] ?? 0).toPrecision(6))) }));
}

/** Six lines that load a model and ask it about one shopper. */
export function loadingLines(jsonName: string, inputs: readonly string[]): string {
  return [
    "import * as tf from '@tensorflow/tfjs';",
    `const model = await tf.loadLayersModel('./${jsonName}');`,
    `// A row a shopper: ${inputs.join(', ')}`,
    `const shoppers = tf.tensor2d([[${inputs.map((key) => (RAW[key] ?? CLOSENESS).example).join(', ')}]]);`,
    'const chances = model.predict(shoppers);',
    'chances.print();',
  ].join('\n');
}

export interface MixtureFacts {
  readonly iso: string;
  /** Dynamic's share of the answer, from 0 to 1. */
  readonly share: number;
  readonly static: number;
  readonly dynamic: number;
}

/** Why there is no file of a mixture, and how to put its parts together. */
export function mixtureParts({ iso, share, static: frozen, dynamic }: MixtureFacts): string {
  const percent = (part: number) => `${whole(part * 100)}%`;
  return `The mixture has no parameters of its own: it averages what two others answer. On ${longDate(iso)} that was ${percent(1 - share)} of static, version ${frozen}, and ${percent(share)} of dynamic, version ${dynamic} (exactly ${plain(Number((1 - share).toPrecision(6)))} and ${plain(Number(share.toPrecision(6)))}). Save both and take that mean of their answers.`;
}
