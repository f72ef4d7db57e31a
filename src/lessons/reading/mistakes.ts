/**
 * A mistake in the course's files: where it is, what is wrong, and what is allowed. Whoever edits a chapter knows the
 * subject and not the code, so each says all three.
 */

export interface Mistake {
  /** As it is opened from the project's folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly says: string;
}

/** Notes what is wrong on a line of the file that is read. */
export type Report = (line: number, says: string) => void;

/** As editors and terminals link it. */
export function told({ file, line, says }: Mistake): string {
  return `${file}:${line}: ${says}`;
}

/** A report, and what was noted by it, in the file's order. */
export function noting(file: string): { report: Report; mistakes(): readonly Mistake[] } {
  const found: Mistake[] = [];
  return {
    report: (line, says) => void found.push({ file, line, says }),
    mistakes: () => found.toSorted((a, b) => a.line - b.line),
  };
}

/** “a”, “b” or “c”. */
export function either(names: Iterable<string>): string {
  const all = [...names].map((name) => `“${name}”`);
  return all.length < 2 ? (all[0] ?? 'none') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}

/** The names most like one that nobody has, so that a slip of the pen is found at sight. */
export function nearest(names: Iterable<string>, given: string, most = 5): string {
  return either([...names].map((name) => ({ name, off: edits(name, given) })).toSorted((a, b) => a.off - b.off).slice(0, most).map(({ name }) => name));
}

/** How many letters have to be put in, left out or changed (Levenshtein). */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (a[i] === b[j] ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}
