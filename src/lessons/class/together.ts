/**
 * Whose hand-ins are whose. The same name is the same student's, and so is the same record (its lot) where one of the two bears
 * no name; of one student's the newest counts. Two names on one record are two students at one machine.
 */
import type { FoundHandIn } from '../hand-in/finding.ts';
import type { HandIn } from '../hand-in/handIn.ts';

export interface Student {
  /** The newest, which counts. */
  readonly handIn: HandIn;
  /** Older ones, the newest of them first. */
  readonly older: readonly HandIn[];
}

export function studentsOf(found: readonly FoundHandIn[]): readonly Student[] {
  let groups: HandIn[][] = [];
  for (const { handIn } of found) {
    const [own, others] = [groups.filter((group) => group.some((each) => isSameStudent(each, handIn))), groups.filter((group) => !group.some((each) => isSameStudent(each, handIn)))];
    // Two groups become one where a hand-in belongs to both; the place of the first is kept.
    const first = own[0];
    const joined = [...own.flat(), handIn];
    groups = first === undefined ? [...others, joined] : groups.flatMap((group) => (group === first ? [joined] : own.includes(group) ? [] : [group]));
  }
  return groups.flatMap((group) => {
    // Of two that were made in the same second the later in the text counts.
    const [handIn, ...older] = group.toReversed().toSorted((a, b) => b.made - a.made);
    return handIn === undefined ? [] : [{ handIn, older }];
  });
}

function isSameStudent(a: HandIn, b: HandIn): boolean {
  const [one, other] = [plainName(a), plainName(b)];
  return one !== '' && other !== '' ? one === other : a.lot === b.lot;
}

/** As it is compared: whether letters are capital or wide says nothing. */
function plainName({ name }: HandIn): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
