/** Words of the leaf that says what is kept on the reader's machine, and how to cite Wilt. */

/** As package.json and CITATION.cff have it. */
export const VERSION = '1.0.0';

export const ABOUT = {
  version: `This is version ${VERSION}.`,
  what: 'What this is',
  model: 'The model, for teachers: what is computed, where its magnitudes come from, what is simplified',
  licence: 'Licence',
  licenceOwn: 'None has been chosen for Wilt itself yet: its contributors keep their rights, and using it in teaching needs none. What it is made with has licences of its own:',
  kept: 'What is kept on this machine',
  keptLink: 'All that you set in a scenario is in the page’s address, and in no other place: whoever has the link has the scenario, and who loses it has lost it. Browsers keep the addresses that were visited in their own history.',
  keptNothing: 'Nothing else: no cookie, no account, no count of visits. Where storage is denied not even that is kept.',
  cite: 'How to cite Wilt',
  reference: 'A line for a list of references',
  citeHelp: 'To cite what you see rather than the tool, add the link of the scenario and its date (Share): it shows the same numbers every time.',
  licences: 'licences of what Wilt carries',
  file: 'The same as a file for reference managers: CITATION.cff.',
} as const;

/** What to paste into a list of references, with the address that the page has here. */
export function citation(address: string): string {
  return `Wilt contributors (2026). Wilt: a teaching simulator of static and dynamic training of machine-learning models (version ${VERSION}) [Software]. ${address}`;
}

/** What is kept, and under which name. */
export function keptTheme(key: string): string {
  return `The theme, where you chose one, under the name “${key}” in this browser’s storage for this site.`;
}

/** What the course keeps, and under which names. */
export function keptCourse(key: string, unread: string): string {
  return `Your course, once you have begun it, under the name “${key}”: where you are, your predictions, answers and words, a name if you gave one, and a random number. “Forget me” in your report deletes it. What of it could not be read would be under “${unread}”, until you drop it there. None of it leaves this machine unless you hand it in or save it.`;
}
