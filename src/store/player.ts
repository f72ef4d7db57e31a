/** Plays days at a speed by adding up the time between frames. Without frames (a hidden page) no time passes. */

export interface Frames {
  /** Asks for one call with the frame's time in milliseconds. Answers how to take the request back. */
  readonly request: (frame: (time: number) => void) => () => void;
}

/** A frame that comes later than this counts as this late: nothing leaps after a pause. Milliseconds. */
const LONGEST_FRAME = 250;

/**
 * Calls `advance` with a number of whole days; it answers whether to go on.
 * @param speed days a second, asked at every frame
 * @returns stops playing
 */
export function play(frames: Frames, speed: () => number, advance: (days: number) => boolean): () => void {
  let before: number | undefined;
  let owed = 0;
  const onFrame = (time: number): void => {
    owed += (Math.min(time - (before ?? time), LONGEST_FRAME) / 1000) * speed();
    before = time;
    // A thousandth of a day is forgiven, so that rounding does not cost a frame.
    const days = Math.floor(owed + 0.001);
    owed = Math.max(0, owed - days);
    if (days === 0 || advance(days)) cancel = frames.request(onFrame);
  };
  let cancel = frames.request(onFrame);
  return () => cancel();
}
