/** Words of the panel that shows how the static model was made. */
import type { ScenarioKey } from '../scenario/scenario.ts';
import type { EventMark, History } from '../simulation/history.ts';
import { dayMonth, longDate } from './dates.ts';
import { eventName } from './events.ts';
import { inputWords } from './features.ts';
import { wordsFor } from './fields.ts';
import { decimals, many, percent, plain, significant, signed, whole } from './numbers.ts';
import { sentences, phrase, term, type Words } from './words.ts';

type Validation = NonNullable<History['training']['validation']>;
type Candidate = Validation['candidates'][number];
type HeldOut = NonNullable<History['training']['heldOut']>;

export const TRAINING = {
  candidates: 'Every candidate',
  candidatesExplain: phrase`How much more ${term('log loss')} each candidate of the ${term('cross-validation')} (so many ${term('epoch', 'epochs')}, so strong an ${term('L2 regularisation', 'L2')}) has than the chosen one on the same shoppers, in ${term('nats')}; further left is better. Small rings: each ${term('fold')} that was left out. Dot: their mean. Bar: one ${term('standard error')} of the difference either way. Whose bar reaches zero ties with the chosen one.`,
  chosen: 'chosen',
  tied: 'tied',
  fold: 'fold',
  mean: 'mean',
  error: 'standard error',
  difference: 'more than the chosen',
  differenceError: 'standard error of that',
  penalty: 'L2',
  epochs: 'epochs',
  numbersCaption: 'Log loss of each candidate on each fold that was left out, in nats',
  off: phrase`${term('cross-validation', 'Cross-validation')} is off: nobody compared candidates.`,
  switchOn: 'Choose by cross-validation',
  unvaried: 'What stood still',
  heldOut: 'The held-out check',
  cost: 'What it cost',
  iterate: 'Change it',
  iterateExplain: 'The training window’s ends are dragged on the ribbon. Everything else that makes the model is here.',
  bought: 'What the last change bought, and what it did not',
  notMade: 'The static model is made when the training window is over, on',
  unchanged: 'Change something, here, on the ribbon or in the settings: this run is then compared with the run before.',
  before: 'before',
  now: 'now',
  noCheck: 'No days are kept back: nothing says how the frozen model does on shoppers it was not made from.',
} as const;

/** "100 epochs, L2 0.001" */
function candidateName({ l2, epochs }: Pick<Candidate, 'l2' | 'epochs'>): string {
  return `${many(epochs, 'epoch')}, L2 ${plain(l2)}`;
}

/** A log loss where neighbours differ in the fourth decimal. */
export function fineLoss(value: number): string {
  return decimals(value, 4);
}

/** What the picture says, in words. `tied` are the others that are not worse than the chosen one by a standard error of the difference. */
export function candidatesSummary({ folds, candidates, chosen }: Validation, tied: readonly Candidate[]): string {
  const best = candidates[chosen];
  if (!best) return '';
  const took = `${whole(candidates.length)} candidates, ${whole(folds)} folds each. ${candidateName(best)} had the least mean log loss, ${fineLoss(best.mean)} nats, and was taken. From fold to fold that varies (standard error ${fineLoss(best.error)}), but a fold that is hard is hard for all: on the same fold candidates differ by less.`;
  if (tied.length === 0) return `${took} Fold by fold, every other is worse by more than one standard error of the difference.`;
  return `${took} Fold by fold, one standard error of the difference or less from it: ${tied.map(candidateName).join('; ')}. On these shoppers that is a tie: another seed may well choose another.`;
}

/** How much more log loss than the chosen one, in nats: "+0.0008 ± 0.0003". */
export function differenceValue({ mean, error }: { readonly mean: number; readonly error: number }): string {
  return `${signed(mean, 4)} ± ${fineLoss(error)}`;
}

/** What the chosen one came to: "0.2595 nats". */
export function chosenValue({ mean }: Candidate): string {
  return `${fineLoss(mean)} nats`;
}

/** Features of whose spread the window told nothing. */
export function unvariedLine(features: readonly string[]): string {
  const named = features.map((feature) => `“${inputWords(feature).name}”`);
  const all = named.length === 1 ? named[0] : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
  return `${all} hardly varied in the training window, or ${features.length === 1 ? 'was' : 'were'} missing: static could learn next to nothing from that. Such inputs are scaled by their usual spread, as a shop would write it down; left as they are, dynamic’s steps would overshoot as soon as they move again.`;
}

export function fixedLine({ l2, epochs }: History['training']): Words {
  return phrase`The model was trained as set: ${many(epochs, 'epoch').replace(/ .*/, '')} ${term('epoch', epochs === 1 ? 'epoch' : 'epochs')}, ${term('L2 regularisation', 'L2')} ${plain(l2)}.`;
}

/** `from` and `to` are the days kept back. */
export function heldOutLine({ shoppers, logLoss, constantLogLoss }: HeldOut, from: string, to: string): Words {
  const days = from === to ? `of ${longDate(from)}` : `of ${stretch(from, to)} ${to.slice(0, 4)}`;
  const gain = 1 - logLoss / constantLogLoss;
  const verdict =
    gain > 0
      ? `That is ${percent(gain)} less: what the model knows about shoppers beyond how many of them buy.`
      : 'That is no better: the model knows nothing useful about these shoppers.';
  return phrase`On the ${many(shoppers, 'shopper')} ${days}, whom neither training nor choosing saw, its ${term('log loss')} was ${decimals(logLoss, 3)} ${term('nats')}; always answering the ${term('share of buyers')} gives ${decimals(constantLogLoss, 3)}. ${verdict} This ${term('held-out check', 'check')} is the last one before the model is frozen, and it knows nothing of the months to come.`;
}

interface Cost {
  readonly examples: number;
  readonly processed: number;
  readonly fits: number;
  /** Of the chosen candidate alone. */
  readonly alone: number;
}

export function costLine({ examples, processed, fits, alone }: Cost): Words {
  const all = phrase`${whole(examples)} ${term('example', examples === 1 ? 'example' : 'examples')} of the ${term('training window')}, gone through ${term('epoch')} by epoch in ${whole(fits)} ${term('fit', fits === 1 ? 'fit' : 'fits')}: ${many(processed, 'example')} processed.`;
  return fits === 1 ? all : sentences(all, `Without choosing it would have been 1 fit and ${many(alone, 'example')}: choosing cost ${significant(processed / alone, 2)} times the training.`);
}

/** "Changed: Calendar, Folds." */
export function changedLine(paths: readonly ScenarioKey[]): string {
  const most = 4;
  const names = paths.slice(0, most).map((path) => `“${wordsFor(path).name}”`);
  const more = paths.length - names.length;
  return names.length === 0 ? '' : `Changed: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

export type GainKind = 'validation' | 'quiet' | 'event';
export type GainVerdict = 'better' | 'worse' | 'same' | 'unknown';

export function gainName(kind: GainKind, event: EventMark | null, dates: string): string {
  switch (kind) {
    case 'validation':
      return 'Cross-validated log loss';
    case 'quiet':
      return 'Excess log loss on quiet days so far';
    case 'event':
      return `Excess log loss around ${event ? eventName(event) : ''}, ${dates}`;
  }
}

/** "10–14 February" as "10 to 14 February". */
export function stretch(from: string, to: string): string {
  if (from === to) return dayMonth(from);
  return from.slice(0, 7) === to.slice(0, 7) ? `${Number(from.slice(8))} to ${dayMonth(to)}` : `${dayMonth(from)} to ${dayMonth(to)}`;
}

export function gainValue(kind: GainKind, value: number): string {
  return kind === 'validation' ? fineLoss(value) : significant(value);
}

/** What a change means. `noise` is what cross-validation's folds differ by, in nats; NaN where nobody knows. */
export function gainVerdict(kind: GainKind, verdict: GainVerdict, change: number, noise: number): string {
  switch (verdict) {
    case 'better':
    case 'worse':
      return kind === 'validation' ? `${verdict} by ${fineLoss(Math.abs(change))}` : verdict;
    case 'same':
      return kind === 'validation' && Number.isFinite(noise) ? `${signed(change, 4)}: chance alone makes as much` : 'about the same';
    case 'unknown':
      return 'cannot be compared';
  }
}

/** What has been gained, lost, and left as it was. */
export function boughtLine(gains: readonly { readonly name: string; readonly verdict: GainVerdict }[]): string {
  const told = (wanted: GainVerdict, verb: string) => {
    const names = gains.filter(({ verdict }) => verdict === wanted).map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1));
    return names.length === 0 ? '' : `${verb}: ${names.join('; ')}.`;
  };
  const all = [told('better', 'Better'), told('worse', 'Worse'), told('same', 'No better')].filter(Boolean).join(' ');
  return all === '' ? 'What it bought cannot be told.' : all;
}

export function notReached(event: EventMark): string {
  return `What it does around ${eventName(event)} is not known yet.`;
}

export const GAIN_NOTE = phrase`The static model’s figures, in ${term('nats')} a shopper: ${term('log loss')} and ${term('regret', 'excess log loss')}. Losses are compared ${term('fold')} by fold of the ${term('cross-validation')} where both runs have the same shoppers and folds; a difference counts from twice its ${term('standard error')}, of an excess log loss from 5%.`;

/** Settings that stand in the panel. */
export const TRAINING_FIELDS: readonly ScenarioKey[] = ['static.select', 'static.grid', 'static.folds', 'static.epochs', 'static.l2', 'static.holdout', 'models.kind', 'models.hidden', 'models.calendar', 'models.features', 'models.clip'];

/** The static model can be made again by hand. */
export function retrainedLine(dates: readonly string[]): string {
  return `Trained anew by hand on ${dates.map(longDate).join(', ')}; the picture is of the first training.`;
}
