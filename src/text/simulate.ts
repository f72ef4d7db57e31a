/** What `npm run simulate` says: its help, and what was wrong with how it was called. */

export const SIMULATE_HELP = `Runs the flower year without a browser and prints its figures as JSON.

  npm run --silent simulate -- [link] [--seeds N] [--out DIR]

  link       what the page's address says after #, the whole address, or nothing for the default run; in quotes
  --seeds N  run the link's seed and those that follow, N in all, and print median, 10th and 90th percentile
  --out DIR  also write days.csv (a row a day and contender) and shoppers.csv (a row a shopper) of the link's seed
  --help     print this

The stretches are quiet (1 September to 30 November), peak (10 to 14 February), hangover (15 to 21 February) and year
(every day after the training window); where the calendar has several, they are taken together. Only days on which
the models serve count; a stretch without one is null.
`;

export const SIMULATE_ERRORS = {
  oneLink: 'Give one link, in quotes: & means something else to the shell.',
  seeds: (given: string, most: number) => `--seeds ${given} can’t be used: it must be a whole number from 1 to ${most}.`,
  unwritable: (directory: string, why: string) => `Nothing can be written to “${directory}” (${why}).`,
  link: (problem: string, more: number) => (more === 0 ? problem : `${problem.replace(/\.$/, '')}, and ${more} more in the link can’t be used either.`),
} as const;
