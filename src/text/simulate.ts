/** What `npm run simulate` says: its help, and what was wrong with how it was called. */
import { PRESET_NAMES } from '../scenario/presets.ts';

export const SIMULATE_HELP = `Runs the flower year without a browser and prints its figures as JSON.

  npm run --silent simulate -- [link] [--preset NAME] [--seeds N] [--out DIR] [--explain DATE] [--debug]
  npm run --silent simulate -- [link] --vary SETTING=VALUES [--jobs N] [--shard K/N] [...]

  link           what the page's address says after #, the whole address, or nothing for the default run; in quotes
                 (what its calendar has no room for is said on standard error, and the year is run all the same)
  --preset NAME  a ready-made scenario instead of a link; see below
  --seeds N      run the link's seed and those that follow, N in all, and print median, 10th and 90th percentile
  --out DIR      also write, of the link's seed: days.csv (a row a day and contender), shoppers.csv (a row a shopper),
                 events.csv (a row for everything that happened) and versions.csv (a row a version)
  --explain DATE add why: of each contender, bouquets sold less expected on that day (2027-02-14) as parts that add up to
                 it; all writes why.csv to --out DIR, a row a day and contender
  --vary S=V,V   vary one setting, a number, a choice or a switch, such as dynamic.rate=0.03,0.1,0.3,1, and run each value
                 with every seed: regret and cost of every contender in each stretch, as median, 10th and 90th percentile.
                 Values are suggested where none are given; --out DIR writes sweep.csv (a row a value, seed, contender
                 and stretch) instead of the tables of a year
  --jobs N       of --vary: processes side by side; all cores where nothing is said
  --shard K/N    of --vary: run the K-th of N parts in one process, and write it to --out DIR for npm run merge
  --debug        show the stack of what was not foreseen
  --help         print this

Presets: ${PRESET_NAMES.slice(0, 5).join(', ')},
${PRESET_NAMES.slice(5).join(', ')}.

The stretches are quiet (1 September to 30 November), peak (10 to 14 February), hangover (15 to 21 February) and year
(every day after the training window); where the calendar has several, they are taken together. Only days on which
the models serve count; a stretch without one is null. training is that of the link's own seed. The ledger is that of
the last day, cost its sum in € at the scenario's prices. Alarms are scored against the world's true changes: how many
of those a monitor found and missed, after how many days (median), and alarms that belonged to none. Losses are in nats,
scored before they are learnt from and with what truly happened; regret is the excess log loss, above the best possible's. attainable is the
best that sees the log: the best possible without gift intent, which nobody logs.

shoppers.csv has the features as they were logged, whatever went wrong, and as reported 1, 0, or nothing where it was
never reported. Where a shop that is sold out does not log every wish, reported_NAME is what the log of that
contender's own shop says.

why has the parts in bouquets: chance; by cause (many, why, intent, season, trend, change) what it adds today less what the
model reckons with, which today and reckoned give apart; unfinished, what it could not tell or had not finished learning;
learntByChance; logBroken, today's log; learntFromBroken. model.md defines them.
`;

export const SIMULATE_ERRORS = {
  oneLink: 'Give one link, in quotes: & means something else to the shell.',
  linkAndPreset: 'Give a link or a preset, not both: each is a whole scenario.',
  preset: (given: string) => `There is no preset called “${given}”. The presets are ${PRESET_NAMES.join(', ')}.`,
  seeds: (given: string, most: number) => `--seeds “${given}” can’t be used: it must be a whole number from 1 to ${most}.`,
  explain: (given: string, first: string, last: string) => `--explain “${given}” can’t be used: it must be a date on which a model serves, ${first} to ${last}, or all.`,
  explainAll: '--explain all writes a table: say where with --out DIR.',
  explainOne: '--explain takes one year apart, --vary runs many: give one of them.',
  unwritable: (directory: string, why: string) => `Nothing can be written to “${directory}” (${why}); --out takes a directory.`,
  usage: (problem: string) => `${problem} The options are --preset NAME, --seeds N, --out DIR, --explain DATE, --vary SETTING=VALUES, --jobs N, --shard K/N, --debug and --help.`,
  nothingRun: 'Nothing was run.',
  unusable: (why: string) => `The year could not be run: ${why}`,
  link: (problem: string, more: number) => (more === 0 ? problem : `${problem.replace(/\.$/, '')}, and ${more} more in the link can’t be used either.`),
} as const;
