/**
 * DDM, drift detection method (Gama, Medas, Castillo & Rodrigues 2004): a model that sees more of an unchanging world
 * errs less. It remembers the lowest error rate p plus its standard error s, and warns when p + s has climbed two of
 * those standard errors above that p, and signals drift at three. In the manner of river 0.24.
 *
 * Made for errors, 0 or 1. It takes any value from 0 to 1; s is then the most it can be.
 *
 * Gama, Medas, Castillo & Rodrigues: Learning with drift detection, Brazilian Symposium on Artificial Intelligence 2004,
 * doi 10.1007/978-3-540-28645-5_29.
 *
 * @example after a thousand values every third is an error, no longer every tenth
 *     const ddm = new Ddm();
 *     const errors = Array.from({ length: 2000 }, (_, i) => (i % (i < 1000 ? 10 : 3) === 0 ? 1 : 0));
 *     errors.findIndex((error) => ddm.update(error) === 'drift'); // 1086
 *     ddm.evidence().before.count; // 1002
 */
import { rest, type Detector, type Evidence, type Signal, type Stretch } from './detector.ts';

export interface DdmOptions {
  /** Looks for no change in so many first values. */
  readonly warmStart: number;
  /** Standard errors above the lowest error rate, for a warning. */
  readonly warning: number;
  /** And for drift. */
  readonly drift: number;
}

const DEFAULTS: DdmOptions = { warmStart: 30, warning: 2, drift: 3 };

/** The error rate, its standard error, and over how many values. */
interface ErrorRate {
  readonly count: number;
  readonly rate: number;
  readonly deviation: number;
}

const UNKNOWN: ErrorRate = { count: 0, rate: Infinity, deviation: Infinity };

export class Ddm implements Detector {
  readonly options: DdmOptions;
  #count = 0;
  #rate = 0;
  #lowest = UNKNOWN;
  #drifted = false;

  /** Throws RangeError for options outside their ranges. */
  constructor(options: Partial<DdmOptions> = {}) {
    this.options = { ...DEFAULTS, ...options };
    const { warmStart, warning, drift } = this.options;
    if (!(warmStart >= 0 && warning > 0 && drift >= warning)) throw new RangeError('DDM warns at more than 0 standard errors and signals drift at no fewer.');
  }

  /** Error rate since it started. */
  get rate(): number {
    return this.#rate;
  }

  /** Standard error of the error rate. */
  get deviation(): number {
    return this.#count > 0 ? Math.sqrt((this.#rate * (1 - this.#rate)) / this.#count) : 0;
  }

  /** The error rate and standard error at their lowest sum; infinite during the warm start. */
  get lowest(): ErrorRate {
    return this.#lowest;
  }

  /** @throws RangeError for a value outside 0 to 1 */
  update(value: number): Signal {
    if (!(value >= 0 && value <= 1)) throw new RangeError(`DDM takes errors from 0 to 1, not ${value}.`);
    if (this.#drifted) this.reset();
    this.#count += 1;
    this.#rate += (value - this.#rate) / this.#count;
    const { warmStart, warning, drift } = this.options;
    if (this.#count <= warmStart) return 'none';
    const now = this.rate + this.deviation;
    if (now <= this.#lowest.rate + this.#lowest.deviation) this.#lowest = { count: this.#count, rate: this.rate, deviation: this.deviation };
    const { rate, deviation } = this.#lowest;
    this.#drifted = now > rate + drift * deviation;
    if (this.#drifted) return 'drift';
    return now > rate + warning * deviation ? 'warning' : 'none';
  }

  reset(): void {
    this.#count = this.#rate = 0;
    this.#lowest = UNKNOWN;
    this.#drifted = false;
  }

  copy(): Ddm {
    const twin = new Ddm(this.options);
    twin.#count = this.#count;
    twin.#rate = this.#rate;
    twin.#lowest = this.#lowest;
    twin.#drifted = this.#drifted;
    return twin;
  }

  /** Error rate plus standard error now, against the limit for drift; before and after the error rate was lowest. */
  evidence(): Evidence {
    const { count, rate, deviation } = this.#lowest;
    const all: Stretch = { count: this.#count, mean: this.#rate };
    const before: Stretch = count > 0 ? { count, mean: rate } : { count: 0, mean: NaN };
    return {
      statistic: this.#count > this.options.warmStart ? this.rate + this.deviation : NaN,
      threshold: count > 0 ? rate + this.options.drift * deviation : NaN,
      before,
      after: rest(all, before),
    };
  }
}
