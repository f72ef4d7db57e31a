/**
 * A trained model as a stack of dense layers on unscaled inputs, for use elsewhere: scaling, column of ones and features that
 * it may not see are folded into the first layer, so that whoever uses it needs to know none of them. It answers as the
 * model does, but for the rounding of float32.
 */
import type { InputScaling } from './inputs.ts';

export interface DenseLayer {
  readonly kind: 'dense';
  readonly activation: 'linear' | 'tanh' | 'sigmoid';
  /** `[inputs, units]`, row by row, and `[units]`. */
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

/** Cuts off below 0 and above `most`. */
export interface CuttingLayer {
  readonly kind: 'cut';
  readonly most: number;
}

export interface RawModel {
  /** Names in order: the logged features that the model may see, then calendar features. */
  readonly inputs: readonly string[];
  /** What counts as a value that is missing: the training window's mean, `[inputs]`; NaN for calendar features, which never are. */
  readonly missing: Float64Array;
  readonly layers: readonly (DenseLayer | CuttingLayer)[];
}

type Scaling = Pick<InputScaling, 'names' | 'centre' | 'scale'>;

interface Options {
  /** Of logged features, in deviations; 0 clips nothing. */
  readonly clip: number;
  /** Logged features that the model may see. */
  readonly features: readonly string[];
  /** All that are logged. */
  readonly logged: readonly string[];
}

/**
 * @param parameters flat, of a logistic regression where there are as many as inputs, else of a perceptron
 */
export function rawLayers(parameters: Float32Array, scaling: Scaling, { clip, features, logged }: Options): RawModel {
  const width = scaling.names.length;
  const hidden = parameters.length === width ? 0 : (parameters.length - 1) / (width + 1);
  const units = Math.max(1, hidden);
  const seen = scaling.names.flatMap((name, j) => (j < width - 1 && (features.includes(name) || !logged.includes(name)) ? [j] : []));
  const first = { width: seen.length, units, weight: (i: number, unit: number) => parameters[seen[i]! * units + unit]!, bias: (unit: number) => parameters[(width - 1) * units + unit]! };
  const scaled = seen.map((j) => ({ isLogged: logged.includes(scaling.names[j]!), centre: scaling.centre[j]!, scale: scaling.scale[j]! }));
  const activation = hidden === 0 ? 'sigmoid' : 'tanh';
  const output: readonly DenseLayer[] = hidden === 0 ? [] : [{ kind: 'dense', activation: 'sigmoid', kernel: parameters.slice(width * hidden, -1), bias: parameters.slice(-1) }];
  return {
    inputs: seen.map((j) => scaling.names[j]!),
    missing: Float64Array.from(scaled, ({ isLogged, centre }) => (isLogged ? centre : NaN)),
    layers: [...(clip === 0 ? [folded(first, scaled, activation)] : clipped(first, scaled, activation, clip)), ...output],
  };
}

/** The first layer on scaled inputs. */
interface First {
  readonly width: number;
  readonly units: number;
  readonly weight: (input: number, unit: number) => number;
  readonly bias: (unit: number) => number;
}

interface Scaled {
  readonly isLogged: boolean;
  readonly centre: number;
  readonly scale: number;
}

/** w·(x − c)/s + b = (w/s)·x + (b − Σ w·c/s) */
function folded({ width, units, weight, bias }: First, scaled: readonly Scaled[], activation: DenseLayer['activation']): DenseLayer {
  const kernel = Float32Array.from({ length: width * units }, (_, at) => weight(Math.floor(at / units), at % units) / scaled[Math.floor(at / units)]!.scale);
  return { kind: 'dense', activation, kernel, bias: Float32Array.from({ length: units }, (_, unit) => scaled.reduce((sum, { centre, scale }, i) => sum - (weight(i, unit) * centre) / scale, bias(unit))) };
}

/**
 * Where inputs are clipped at ±k: the first layer scales and adds k, what lies outside 0 and 2k is cut off, and the next takes
 * k away again. Calendar features lie within ±1 and are never cut.
 */
function clipped({ width, units, weight, bias }: First, scaled: readonly Scaled[], activation: DenseLayer['activation'], clip: number): (DenseLayer | CuttingLayer)[] {
  const factors = scaled.map(({ isLogged, scale }) => (isLogged ? 1 / scale : Math.min(1, clip)));
  /** Of the second layer, by what the first has made of the input. */
  const weights = (i: number, unit: number) => (scaled[i]!.isLogged ? weight(i, unit) : weight(i, unit) / factors[i]!);
  return [
    { kind: 'dense', activation: 'linear', kernel: Float32Array.from({ length: width * width }, (_, at) => (at % (width + 1) === 0 ? factors[at / (width + 1)]! : 0)), bias: Float32Array.from(scaled, ({ centre }, i) => clip - centre * factors[i]!) },
    { kind: 'cut', most: 2 * clip },
    { kind: 'dense', activation, kernel: Float32Array.from({ length: width * units }, (_, at) => weights(Math.floor(at / units), at % units)), bias: Float32Array.from({ length: units }, (_, unit) => scaled.reduce((sum, _each, i) => sum - weights(i, unit) * clip, bias(unit))) },
  ];
}
