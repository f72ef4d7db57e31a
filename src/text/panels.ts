/** What the panels at the page’s end are called, and what is in each, in one line. */
export const PANELS = {
  training: {
    title: 'How the static model was made',
    about: 'Every candidate of the cross-validation, the held-out check, and what it cost. Change it until the model is good.',
  },
  watching: {
    title: 'Watching',
    about: 'Which inputs look different, whether forecasts mean what they say, every alarm, and what each was worth.',
  },
  years: {
    title: 'Other years',
    about: 'The same scenario with other shoppers: what of this year was luck.',
  },
  ledger: {
    title: 'The ledger and the choice',
    about: 'What each model cost so far, at your prices, and which is the cheaper one.',
  },
  varying: {
    title: 'Vary one setting',
    about: 'How fast should it learn, how often publish? Any setting over its range, each value over several years.',
  },
} as const;
