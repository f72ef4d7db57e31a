/** What `npm run simulate` was asked to do, read from its arguments. */
import { parseArgs } from 'node:util';
import { parseLink, type Link } from '../scenario/link.ts';
import { noticeText } from '../text/notices.ts';
import { SIMULATE_ERRORS } from '../text/simulate.ts';

export interface Request {
  readonly help: boolean;
  readonly link: Link;
  readonly seeds: number;
  /** The directory to write tables to. */
  readonly out: string | undefined;
}

/** Something about the call that cannot be done; its message is a sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const MOST_SEEDS = 1000;

/** Reads the arguments after the program's name. Throws a `UsageError`. */
export function readRequest(args: readonly string[]): Request {
  const { values, positionals } = parsed(args);
  if (positionals.length > 1) throw new UsageError(SIMULATE_ERRORS.oneLink);
  const { link, notices } = parseLink(positionals[0] ?? '');
  const [first, ...others] = notices;
  const help = values.help ?? false;
  if (first && !help) throw new UsageError(SIMULATE_ERRORS.link(noticeText(first).problem, others.length));
  const seeds = values.seeds ?? '1';
  if (!/^\d{1,4}$/.test(seeds) || Number(seeds) < 1 || Number(seeds) > MOST_SEEDS) throw new UsageError(SIMULATE_ERRORS.seeds(seeds, MOST_SEEDS));
  return { help, link, seeds: Number(seeds), out: values.out };
}

function parsed(args: readonly string[]): { values: { seeds?: string; out?: string; help?: boolean }; positionals: string[] } {
  try {
    return parseArgs({
      args: [...args],
      options: { seeds: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    // Node adds advice about other ways to quote after its first sentence.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/(?<=\.)\s|\n/);
    throw new UsageError(sentence.endsWith('.') ? sentence : `${sentence}.`, { cause: error });
  }
}
