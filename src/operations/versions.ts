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
export interface Versions {
  all(): readonly Version[];
  serving(): Version;
  /** Numbers a version; it serves from now on. */
  publish(version: Omit<Version, 'number'>): Version;
  /** Lets an earlier one serve again. */
  serveAgain(version: Version): void;
}

export function createVersions(first: Omit<Version, 'number'>): Versions {
  let serving: Version = { number: 1, ...first };
  const all = [serving];
  return {
    all: () => all,
    serving: () => serving,
    publish: (version) => {
      serving = { number: all.length + 1, ...version };
      all.push(serving);
      return serving;
    },
    serveAgain: (version) => {
      serving = version;
    },
  };
}
