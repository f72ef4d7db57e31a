/**
 * The glossary: what every term of the field on the page means, in two plain sentences, its unit, and where it is seen. Terms
 * are marked in the page's words by their names here (words.ts), so this file is loaded only when one is opened.
 */
import type { Metric } from '../scenario/metrics.ts';
import type { ScenarioKey } from '../scenario/scenario.ts';
import { CHART_TEXTS, metricWords } from './charts.ts';
import { wordsFor } from './fields.ts';
import { JOURNEY } from './journey.ts';
import { OPERATIONS } from './operations.ts';
import { PANELS } from './panels.ts';
import { RIBBON } from './ribbon.ts';
import { SHOP } from './shop.ts';
import { viewWords } from './view.ts';

/** Where something is seen on the page. */
export type Place =
  | { readonly kind: 'panel'; readonly panel: keyof typeof PANELS }
  | { readonly kind: 'measure'; readonly metric: Metric }
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'setting'; readonly path: ScenarioKey };
type Part = 'error' | 'operations' | 'bouquets' | 'weights' | 'shop' | 'day' | 'ribbon';

interface Entry {
  /** Where the name by itself would not do. */
  readonly title?: string;
  /** How else the page says it, besides its name and that with an s. */
  readonly also?: readonly string[];
  /** Two sentences. */
  readonly means: string;
  readonly unit?: string;
  readonly seen: Place;
  /** It names a thing that is all over the page: one way to its entry in each view is enough. */
  readonly common?: true;
}

const panel = (name: keyof typeof PANELS): Place => ({ kind: 'panel', panel: name });
const measure = (metric: Metric): Place => ({ kind: 'measure', metric });
const part = (name: Part): Place => ({ kind: 'part', part: name });
const setting = (path: ScenarioKey): Place => ({ kind: 'setting', path });

export const GLOSSARY = {
  // What a model is judged by.
  'bouquets off': { means: 'How many bouquets more or fewer a model expected than were sold, whichever way. Chance alone puts even the best possible a few off every day.', unit: 'bouquets a day', seen: measure('bouquets') },
  'log loss': { also: ['log losses'], means: 'How surprised a model is by what a shopper did: minus the logarithm of the probability that it gave to it. A sure forecast that proves wrong costs most.', unit: 'nats a shopper', seen: measure('logLoss') },
  regret: { title: 'Excess log loss, or regret', also: ['excess log loss'], means: 'How much more log loss a model is expected to have than the best possible, on the same shoppers. Nothing is left in it that chance alone decides, so zero is perfect knowledge.', unit: 'nats a shopper', seen: measure('regret') },
  nats: { also: ['nat'], means: 'The unit of surprise where logarithms are natural ones: what was given a probability of 37% surprises by one nat. One nat is 1.44 bits.', seen: measure('logLoss') },
  'Brier score': { means: 'The mean squared distance between a forecast probability and what happened, counted as 0 or 1. Unlike log loss it forgives a sure forecast that proves wrong: no shopper costs more than 1.', unit: 'from 0 to 1', seen: measure('brier') },
  'error rate': { means: 'The share of shoppers for whom the model was on the wrong side of one half. Where few buy, always answering “no” is right nearly as often as the best model.', unit: 'per cent of shoppers', seen: measure('errorRate') },
  'expected ÷ observed': { title: 'Expected ÷ observed', also: ['calibration in the large'], means: 'Bouquets that a model expected for each one that was sold. It tells whether there are too many or too few in all, and not whether the right shoppers were thought likely.', unit: 'a ratio; 1 is right', seen: measure('calibration') },
  'calibration error': { title: 'Expected calibration error', means: 'How far forecasts are from the share that bought, shoppers being put together by tenths of their forecast. Chance alone keeps it above zero, and by more where shoppers are few.', unit: 'percentage points', seen: panel('watching') },
  AUC: { means: 'The area under the ROC curve: how often a buyer got a higher forecast than a non-buyer. It judges the order alone, so a model that expects far too few may still have a good one.', unit: 'from 0.5 (a coin’s toss) to 1', seen: measure('auc') },
  'best possible': { means: 'A forecaster who knows every shopper’s true probability of buying. No model can be expected to do better; over a few days one may, by luck.', seen: part('error') },
  'best that sees the log': { also: ['log’s best'], means: 'A forecaster who knows the world as well as the best possible does, but of a shopper only what the shop logs. What lies between the two no model can learn, for nobody logs gift intent.', seen: part('error') },
  'gift intent': { means: 'Whether a shopper looks for a present; around holidays many do, and are then likelier to buy. It truly moves who buys, and nobody logs it.', seen: part('weights') },
  'progressive validation': { also: ['progressive log loss'], means: 'Every prediction is scored as it was served, before the model may learn from that shopper. So every day is a test on data that the model has not seen.', seen: part('day') },
  'log-odds': { means: 'The logarithm of the odds, which are the probability of buying over that of not buying. In a logistic regression weights add up in them; +0.7 doubles the odds.', seen: part('weights') },
  'standard error': { also: ['standard errors'], means: 'How far a figure strays by chance from one sample to the next. Two of them either way hold the truth about 19 times in 20.', seen: panel('training') },

  // Models and how they are made.
  'logistic regression': { means: 'A model that adds up one weight for each thing that it sees, and turns the sum into a probability. Its weights can be compared with the true ones.', seen: part('weights') },
  perceptron: { means: 'A small neural network with one hidden layer. It can learn how things play together, but has no weights that could be read.', seen: setting('models.kind') },
  'starting point': { title: 'Starting point, or intercept', also: ['intercept'], means: 'What a model answers where nothing it sees speaks for or against buying. When more people buy for no reason that is logged, only this has to move.', unit: 'log-odds', seen: part('weights') },
  'training window': { means: 'The days whose shoppers the static model is trained on, July and August at first. Monitors compare every later day with them.', seen: part('ribbon'), common: true },
  'cross-validation': { means: 'The shoppers of the training window are cut into parts; each part is left out once and the model trained on the others is tested on it. It compares candidates without looking at any later day.', seen: panel('training') },
  fold: { means: 'One of the parts that cross-validation leaves out in turn. A hard one is hard for every candidate, so candidates are compared fold by fold.', seen: panel('training') },
  'held-out check': { means: 'The last days of the window are kept from training and choosing, and the finished model is tested on them once. Of months to come it tells nothing.', seen: panel('training') },
  epoch: { means: 'One passage of training through the whole training window. Too few leave the model unfinished; too many may teach it the accidents of these shoppers.', seen: panel('training') },
  'L2 regularisation': { title: 'L2 regularisation', also: ['L2', 'regularisation'], means: 'A penalty on large weights: λ/2 times the sum of their squares is added to the loss. It makes a more cautious model, which learns fewer accidents and fewer rare truths.', seen: setting('static.l2') },
  'learning rate': { means: 'How far each step of training moves the weights. A high one follows fast, and follows noise as well.', unit: 'log-odds a step, for each unit of error', seen: setting('dynamic.rate') },
  'gradient descent': { also: ['gradient step'], means: 'Training in small steps, each in the direction in which the loss falls most steeply. Here w ← w − rate · gradient, the same for every model.', seen: setting('static.rate') },
  'batch size': { also: ['mini-batch', 'mini-batches'], means: 'How many shoppers each step of training looks at before it moves the weights. Small ones give more steps, and noisier ones.', unit: 'shoppers a step', seen: setting('dynamic.batchSize') },
  pass: { also: ['passes'], means: 'Once through a day’s shoppers. More of them learn more from each day, its accidents included.', seen: setting('dynamic.passes'), common: true },
  replay: { means: 'With each new day some days before it are gone through again. The model is steadier, follows later, and remembers longer.', unit: 'days', seen: setting('dynamic.replay') },
  warm: { title: 'Warm start', also: ['warm start'], means: 'The dynamic model begins as a copy of the static one. All that the training window taught is there on the first day.', seen: setting('dynamic.start') },
  cold: { title: 'Cold start', also: ['cold start'], means: 'The dynamic model begins with weights of zero and learns from its first day of service on. It takes weeks to know what a warm one begins with.', seen: setting('dynamic.start') },
  label: { means: 'What became of a visit: bought, or not. A model learns from labels and a score needs them, while inputs and forecasts can be watched without.', seen: part('day'), common: true },
  'label delay': { means: 'How long it takes until it is reported who bought. Until then a model cannot learn from that day, and unknown is not “no”.', unit: 'days', seen: setting('dynamic.delay') },
  conversion: { means: 'The share of visits that end in a purchase. About one in eleven here; of real flower shops’ sites it is said to be one in thirty.', unit: 'per cent of visits', seen: setting('world.conversion') },

  // The contenders.
  static: { title: 'Static training', means: 'Trained once, on the training window, then frozen. It stays as good or as bad as the world lets it.', seen: panel('training'), common: true },
  dynamic: { title: 'Dynamic training', means: 'Goes on learning every day from the shoppers it has just served. It follows what changes, chance and errors included.', seen: part('operations'), common: true },
  scheduled: { title: 'Scheduled retraining', means: 'Frozen like the static model, but trained anew in a batch from time to time, or on an alarm. Between two trainings it ages.', seen: setting('scheduled.on'), common: true },
  recalibrated: { means: 'The static model with one number set anew, its starting point, where outcomes say that it expects too many or too few. It follows how many buy, never why.', seen: setting('recalibrated.on'), common: true },
  mixture: { means: 'Serves a mean of static and dynamic, weighted every night by what each has lost lately. It trains nothing of its own.', seen: setting('mixture.on'), common: true },

  // What is done to a model in service.
  version: { means: 'A model as it stood when it went into service, with a number of its own. Earlier ones are kept, so that one of them can serve again.', seen: part('operations'), common: true },
  publish: { also: ['published', 'publishing'], means: 'The model in training goes into service as a new version. Until then it learns and nobody is served by it.', seen: setting('dynamic.publish'), common: true },
  'publish check': { also: ['champion', 'challenger'], means: 'A new version is refused if, while it learnt, it lost more than the one in service on the same shoppers. It is champion against challenger.', seen: setting('dynamic.challenge') },
  gate: { means: 'Checks that a labelled batch must pass before the model may learn from it. One that is too strict throws Valentine’s Day out with the errors.', seen: setting('gate.on'), common: true },
  quarantine: { means: 'Where a batch is held that failed a check of the gate. It is looked at, then released to be learnt from, or rejected.', seen: part('operations') },
  rollback: { also: ['roll back', 'rolled back'], means: 'An earlier version serves again, and training goes on from it. It takes back what was learnt from errors, and what was truly new as well.', seen: setting('rollback.on') },
  guard: { also: ['guards'], means: 'Rolls back by itself where an earlier version would have done better on the last labelled days. Of reports that are wrong it sees nothing.', seen: setting('rollback.on'), common: true },

  // What is watched.
  monitor: { means: 'Watches inputs, forecasts or losses and speaks up when one goes beyond a threshold. Each sees one kind of change and is blind to the others.', seen: panel('watching'), common: true },
  alarm: { means: 'A monitor’s value is beyond its threshold, and beyond what chance gives. It says that something looks different, not that a model is worse.', seen: panel('watching'), common: true },
  'false alarm': { means: 'One that sounded while nothing had truly changed. Only a simulation can tell; a shop has to find out.', seen: panel('watching') },
  'alert fatigue': { means: 'Whoever is called too often for nothing stops looking. So each false alarm makes the next true one worth less.', seen: panel('watching') },
  'population stability index': { also: ['PSI'], means: 'How far a day’s histogram of a feature is from the training window’s. It knows no sample size: at few shoppers chance alone exceeds the usual 0.1 and 0.25, and at many a real shift may stay below.', unit: 'none; 0 is alike', seen: panel('watching') },
  'Kolmogorov–Smirnov test': { also: ['Kolmogorov–Smirnov', 'KS'], means: 'How likely chance alone opens so wide a gap between two distributions. With thousands of shoppers it rejects differences too small to matter, and with many features it has to be corrected for their number.', unit: 'a probability', seen: panel('watching') },
  'Jensen–Shannon distance': { also: ['Jensen–Shannon'], means: 'How unlike two histograms are, by how much is learnt from a shopper about which of the two it came from. Chance alone keeps it above zero; it raises no alarm here.', unit: 'from 0 (the same) to 1', seen: panel('watching') },
  'missing values': { means: 'The share of visits in which a feature was not logged. It sees a feed that breaks off, and none that sends wrong numbers.', unit: 'per cent of visits', seen: panel('watching') },
  'out of range': { means: 'The share of values that lie outside all that the training window held. It sees cents in place of euros, and nothing that stays within the usual range.', unit: 'per cent of visits', seen: panel('watching') },
  'mean prediction': { means: 'How many of a day’s shoppers a model expects to buy, against the training window’s share. It needs no labels; what the model does not notice it does not see either.', unit: 'times as many', seen: panel('watching') },
  'share of buyers': { means: 'How many of the reported outcomes were purchases, against the training window’s share. It needs labels, and sees how many buy, not why.', unit: 'standard errors apart', seen: panel('watching') },
  ADWIN: { means: 'Keeps a window of losses and drops its older part as soon as the two halves of some cut differ by more than chance. It sees rises and falls, abrupt ones soon, and slow ones late or never.', unit: 'nats', seen: panel('watching') },
  'Page–Hinkley': { means: 'Adds up how far losses lie above their mean so far, and sounds when the sum grows too large. Here it sees only a rise: a model that becomes better raises nothing.', unit: 'nats times samples', seen: panel('watching') },
  DDM: { title: 'DDM, the drift detection method', means: 'Compares a model’s error rate with its best so far, and sounds when it is three standard errors worse. It sees only a rise, and at few buyers hardly that: what does not cross one half is no error to it.', unit: 'per cent of shoppers', seen: panel('watching') },
  'covariate shift': { means: 'Others come, but each kind of shopper buys as before. Inputs look different, and a good model need not be any worse.', seen: panel('watching') },
  'concept drift': { means: 'The same shopper now buys with another probability. A model is then wrong even though its inputs may all look as they did.', seen: part('weights') },
  hangover: { means: 'The days after an event on which a model that adapted to it is wrong. What it learnt was true, and is over.', seen: part('error') },

  // What it costs.
  ledger: { means: 'What each contender has cost so far: what its mistakes cost and what running it costs, counted first and then priced. Prices are yours to set.', unit: '€', seen: panel('ledger'), common: true },
  'break-even': { means: 'The price at which static and dynamic would cost the same, all else as it is. On its two sides the other one is the cheaper.', unit: '€', seen: panel('ledger') },
  floor: { means: 'What still wilts or is lost where the order knows every visitor’s true probability. No model can save that.', unit: '€', seen: panel('ledger'), common: true },
  fit: { also: ['fits'], means: 'A training from scratch. Choosing by cross-validation takes one for every candidate and fold.', seen: panel('ledger'), common: true },
  example: { means: 'A shopper with an outcome, as training sees it. Gone through several times it is processed several times.', seen: panel('training'), common: true },
  review: { means: 'A person looks at an alarm or at a batch that the gate holds. It is work, so it has a price.', unit: '€ each', seen: setting('prices.review'), common: true },
} as const satisfies Readonly<Record<string, Entry>>;

export type TermName = keyof typeof GLOSSARY;

export function entryOf(name: TermName): Entry {
  return GLOSSARY[name];
}

/** What an entry is headed. */
export function entryTitle(name: TermName): string {
  return entryOf(name).title ?? name.charAt(0).toUpperCase() + name.slice(1);
}

export const ENTRY = { unit: 'Unit', close: 'Close' } as const;

const PART_NAMES: Readonly<Record<Part, string>> = {
  error: metricWords('regret').title,
  operations: OPERATIONS.title,
  bouquets: CHART_TEXTS.bouquetsTitle,
  weights: CHART_TEXTS.weightsTitle,
  shop: SHOP.title,
  day: JOURNEY.title,
  ribbon: RIBBON.name,
};

/** What the button says that goes there. */
export function placeWords(place: Place): string {
  switch (place.kind) {
    case 'panel':
      return `Open “${PANELS[place.panel].title}”`;
    case 'measure':
      return `Draw it in the chart: ${viewWords('metric').options[place.metric]}`;
    case 'part':
      return `Go to “${PART_NAMES[place.part]}”`;
    case 'setting':
      return `Find the setting “${wordsFor(place.path).name}”`;
  }
}
