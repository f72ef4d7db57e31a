/** What belongs to the course and is no chapter: a report, a hand-in, a class's hand-ins, the instructors' page. */
export function Paper() {
  return null;
}
