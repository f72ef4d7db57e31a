/** What is said of a setting that the calendar has no room for: what is wrong, and what happens now. */
import type { Misplaced } from '../scenario/misplaced.ts';
import { longDate } from './dates.ts';
import { EVENT_WORDS, eventName } from './events.ts';
import { INCIDENT_WORDS } from './incidents.ts';
import { interventionDeed } from './interventions.ts';

export function misplacedText(misplaced: Misplaced): { readonly problem: string; readonly outcome: string } {
  const calendar = `the calendar, ${longDate(misplaced.first)} to ${longDate(misplaced.last)}`;
  const outside = `lies outside ${calendar}.`;
  switch (misplaced.kind) {
    case 'event':
      return { problem: `“${misplaced.name}” on ${longDate(misplaced.date)} ${outside}`, outcome: misplaced.leadsUp ? 'Only its lead-up happens.' : 'It does not happen.' };
    case 'incident': {
      const name = `The incident “${INCIDENT_WORDS[misplaced.incident].name}”, ${longDate(misplaced.from)} to ${longDate(misplaced.to)},`;
      return misplaced.inPart ? { problem: `${name} lies partly outside ${calendar}.`, outcome: 'Only its days in the calendar count.' } : { problem: `${name} ${outside}`, outcome: 'It does not happen.' };
    }
    case 'deed':
      return { problem: `What was done by hand on ${longDate(misplaced.deed.date)} (${interventionDeed(misplaced.deed)}) ${outside}`, outcome: 'It is not done.' };
    case 'change':
      return misplaced.date <= misplaced.first
        ? { problem: `The permanent change of ${longDate(misplaced.date)} comes before any other day of ${calendar}.`, outcome: 'All days have it, so nothing changes.' }
        : { problem: `The permanent change of ${longDate(misplaced.date)} comes after ${calendar}.`, outcome: 'It does not happen.' };
    case 'yearly':
      return { problem: `${EVENT_WORDS[misplaced.event].name} does not fall into ${calendar}.`, outcome: 'Its settings change nothing.' };
    case 'holdout':
      return {
        problem: `The last ${misplaced.asked} days of the training window are to be kept back, but it has ${misplaced.days}, and a week at least is trained on.`,
        outcome: `${misplaced.used === 1 ? 'One day is' : `${misplaced.used} days are`} kept back.`,
      };
    case 'interval':
      return { problem: `Every ${misplaced.asked} days the scheduled model is to be trained anew, but it serves for ${misplaced.days}.`, outcome: 'No interval ends within the calendar.' };
    case 'delay':
      return { problem: `Purchases are to be reported after ${misplaced.asked} days, but the models serve for ${misplaced.days}.`, outcome: 'Nothing is learnt from the shoppers whom they serve.' };
    case 'lens':
      return { problem: `The lens is to be on ${eventName(misplaced.event)}, which does not happen in ${calendar}.`, outcome: 'The whole year is shown.' };
    case 'day': {
      const { event, days } = misplaced;
      const day = days === 0 ? 'The day' : `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days < 0 ? 'before' : 'after'}`;
      return { problem: `${day}${days === 0 ? ' of ' : ' '}${eventName(event)}, for which the link asks, is not in ${calendar}.`, outcome: 'The page opens on its usual day instead.' };
    }
    case 'today':
      return { problem: `Today, ${longDate(misplaced.date)}, ${outside}`, outcome: `It is ${longDate(misplaced.used)} instead.` };
  }
}

/** Both in one paragraph. */
export function misplacedSentence(misplaced: Misplaced): string {
  const { problem, outcome } = misplacedText(misplaced);
  return `${problem} ${outcome}`;
}
