/**
 * The files that the tables are written to. They are opened before the year is run, so that a folder that cannot be written
 * to is found at once, under names of their own, so that what stood there before is replaced only by whole tables.
 */
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SIMULATE_ERRORS } from '../text/simulate.ts';
import { UsageError } from './request.ts';

/** A file and what stands in it, piece by piece. */
export interface Table<T> {
  readonly file: string;
  readonly rows: (of: T) => Iterable<string>;
}

export interface TableFiles<T> {
  /** Writes all tables. Throws a `UsageError` where the folder cannot take them. */
  write(of: T): void;
  /** Leaves nothing of what was not written to its end: no file, and no folder that was made for them. */
  discard(): void;
}

/** Throws a `UsageError` where nothing can be written. */
export function openTables<T>(directory: string, tables: readonly Table<T>[]): TableFiles<T> {
  const made: string[] = [];
  const open: { readonly descriptor: number; readonly part: string; readonly path: string; readonly rows: (of: T) => Iterable<string> }[] = [];

  const discard = (): void => {
    for (const { descriptor, part } of open.splice(0)) {
      closeSync(descriptor);
      rmSync(part, { force: true });
    }
    for (const folder of made.splice(0).toReversed()) rmdirSync(folder);
  };

  const trying = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      discard();
      // What the system does not say is no fault of the folder.
      if (!(error instanceof Error && 'code' in error)) throw error;
      throw new UsageError(SIMULATE_ERRORS.unwritable(directory, String(error.code)), { cause: error });
    }
  };

  trying(() => {
    makeDirectory(directory, made);
    for (const { file, rows } of tables) {
      const path = join(directory, file);
      // What is not a file could not be replaced in the end.
      if (existsSync(path) && !statSync(path).isFile()) throw Object.assign(new Error(path), { code: 'EISDIR' });
      const part = `${path}.part`;
      open.push({ descriptor: openSync(part, 'w'), part, path, rows });
    }
  });

  return {
    discard,
    write: (of) =>
      trying(() => {
        for (const { descriptor, rows } of open) for (const text of rows(of)) writeFileSync(descriptor, text);
        for (const { descriptor, part, path } of open.splice(0)) {
          closeSync(descriptor);
          renameSync(part, path);
        }
        made.length = 0;
      }),
  };
}

/** Makes a directory and those above it, and notes which. Node's own `recursive` never ends where the system says that nothing is there. */
function makeDirectory(path: string, made: string[]): void {
  if (existsSync(path)) return;
  makeDirectory(dirname(path), made);
  mkdirSync(path);
  made.push(path);
}
