/** What is said of a student's record: where it is kept, and what of a text could not be used. */

export const PROGRESS = {
  inMemory: 'Your course is kept only until this page is closed: this browser keeps nothing for this site here.',
  unread: 'A part of what was kept on this machine could not be read. What could is here; the text as it was is kept too.',
  saveUnread: 'Save that text as a file',
  dropUnread: 'Drop it',
} as const;

/** Of what could not be used; `given` is shortened. */
export type ProgressProblem =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'version'; readonly given: string }
  | { readonly kind: 'field' | 'unknown'; readonly path: string; readonly given: string };

export function progressProblem(problem: ProgressProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return 'This is not a course that Wilt has saved. Nothing was changed.';
    case 'version':
      return `It was written by another version of this page (${problem.given === '' ? 'none is named' : problem.given}). What this one knows of it is used.`;
    case 'unknown':
      return `“${problem.path}” is not known to this version of the page and is left out.`;
    case 'field':
      return `What stands under “${problem.path}” cannot be used and is left out: ${problem.given === '' ? 'nothing' : problem.given}`;
  }
}
