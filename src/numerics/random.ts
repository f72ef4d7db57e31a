/**
 * Counter-based random numbers: the i-th number of a stream is a function of (seed, purpose, day, i) and nothing
 * else, so one changed knob changes nothing else. Threefry-2x32 with 13 rounds, the fewest that pass BigCrush
 * (Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011).
 */
const KEY_PARITY = 0x1bd11bda;

/** Fills `out` with one Threefry block: two 32-bit words for one key and one counter. */
export function threefry(key0: number, key1: number, counter0: number, counter1: number, out: Uint32Array, at = 0): void {
  fillBlocks(key0, key1, counter0, counter1, 1, out, at);
}

/** Fills `out` from a place on with a number of blocks, whose second counters follow each other. */
function fillBlocks(key0: number, key1: number, counter0: number, firstCounter1: number, blocks: number, out: Uint32Array, from: number): void {
  const key2 = KEY_PARITY ^ key0 ^ key1;
  const start0 = (counter0 + key0) | 0;
  let at = from;
  for (let block = 0; block < blocks; block++) {
    let a = start0;
    let b = (firstCounter1 + block + key1) | 0;
    a = (a + b) | 0; b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0; b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0; b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0; b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + key1) | 0; b = (b + key2 + 1) | 0;
    a = (a + b) | 0; b = ((b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0; b = ((b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0; b = ((b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0; b = ((b << 24) | (b >>> 8)) ^ a;
    a = (a + key2) | 0; b = (b + key0 + 2) | 0;
    a = (a + b) | 0; b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0; b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0; b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0; b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + key0) | 0; b = (b + key1 + 3) | 0;
    a = (a + b) | 0; b = ((b << 17) | (b >>> 15)) ^ a;
    out[at++] = a;
    out[at++] = b;
  }
}

/** What a stream is for. Numbers are part of every link's meaning: never renumber, only add. */
export const PURPOSE = { visits: 1, intent: 2, outcome: 3, shuffle: 4, calibration: 5, flipped: 6, lost: 7, missing: 8, bots: 9, fold: 10, initial: 11, wander: 12, screens: 13, feature: 100 } as const;

const block = new Uint32Array(2);

/** The stream's words, `count` of them, into `out`. */
export function fillWords(seed: number, purpose: number, day: number, out: Uint32Array, count: number): void {
  const pairs = count >>> 1;
  fillBlocks(seed, purpose, day, 0, pairs, out, 0);
  if (count & 1) {
    threefry(seed, purpose, day, pairs, block);
    out[count - 1] = block[0]!;
  }
}

/** A word as a number strictly between 0 and 1. */
export function unit(word: number): number {
  return (word + 0.5) / 4294967296;
}

/** The first number of a stream, strictly between 0 and 1. */
export function uniform(seed: number, purpose: number, day: number): number {
  threefry(seed, purpose, day, 0, block);
  return unit(block[0]!);
}

/** A permutation of 0 … count − 1, by Fisher and Yates. */
export function permutation(seed: number, purpose: number, round: number, count: number): Uint32Array {
  const words = new Uint32Array(count);
  fillWords(seed, purpose, round, words, count);
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(unit(words[i]!) * (i + 1));
    const last = order[i]!;
    order[i] = order[j]!;
    order[j] = last;
  }
  return order;
}
