/** The chapter that a returning student had open last, read without the record's own code, which comes later. */
import { CHAPTERS, type ChapterName } from '../../scenario/chapters.ts';
import { PROGRESS_KEY } from '../../store/preferences.ts';

/** @param read what is stored under a key; it may throw where storage is denied */
export function latestChapter(read: (key: string) => string | null): ChapterName | undefined {
  try {
    const stored: unknown = JSON.parse(read(PROGRESS_KEY) ?? 'null');
    const latest = typeof stored === 'object' && stored !== null && 'latest' in stored ? stored.latest : undefined;
    return CHAPTERS.find((name) => name === latest);
  } catch {
    return undefined;
  }
}
