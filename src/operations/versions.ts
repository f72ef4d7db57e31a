/** Versions of a model that served: numbered, dated, scored, kept so that any of them can serve again. */

export type PublishReason = 'start' | 'sync' | 'retrain' | 'hand';

export interface Version {
  /** From 1. */
  readonly number: number;
  /** The first day on which it may serve. */
  readonly day: number;
  readonly reason: PublishReason;
  /** The last day whose shoppers it has learnt from; null where it has learnt from none. */
  readonly trainedThrough: number | null;
  /** Examples it has learnt from, each counted once. */
  readonly examples: number;
  /** Progressive validation: mean log loss of the training model since the version before, in nats; of a static fit that of the held-out days; NaN where it saw none. */
  readonly score: number;
  /** Flat, on the scaled inputs. */
  readonly parameters: Float32Array;
}

/** A contender's versions, one of which serves. */
export class Versions {
  readonly #all: Version[];
  #serving: Version;

  constructor(first: Omit<Version, 'number'>) {
    this.#serving = { number: 1, ...first };
    this.#all = [this.#serving];
  }

  get all(): readonly Version[] {
    return this.#all;
  }

  get serving(): Version {
    return this.#serving;
  }

  /** Numbers a version; it serves from now on. */
  publish(version: Omit<Version, 'number'>): Version {
    this.#serving = { number: this.#all.length + 1, ...version };
    this.#all.push(this.#serving);
    return this.#serving;
  }

  /** Lets an earlier one serve again. */
  serveAgain(version: Version): void {
    this.#serving = version;
  }
}
