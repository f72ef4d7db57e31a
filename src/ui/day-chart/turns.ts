/** Work that may wait a moment: one piece after each frame, since several charts that are laid out anew in one would hold it up. */

const waiting: (() => void)[] = [];

/** Does the work in a task of its own, after what waits already. Answers how to call it off. */
export function inTurn(work: () => void): () => void {
  waiting.push(work);
  if (waiting.length === 1) afterFrame();
  return () => {
    const place = waiting.indexOf(work);
    // The first keeps its place, or the next would not be called.
    if (place === 0) waiting[0] = () => {};
    else if (place > 0) waiting.splice(place, 1);
  };
}

function next(): void {
  waiting[0]?.();
  waiting.shift();
  if (waiting.length > 0) afterFrame();
}

/** What a frame itself asks for is drawn before. */
function afterFrame(): void {
  requestAnimationFrame(() => setTimeout(next));
}
