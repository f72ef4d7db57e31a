/** What the lessons bring to the page. The beginning comes with it, everything else when it is opened. */
import type { Lessons } from '../../ui/App.tsx';
import { CHAPTER_OUTLINES } from '../content/index.ts';
import { Beginning } from './Beginning.tsx';
import { ChapterLater, ContentsLater, PaperLater } from './later.tsx';

export const LESSONS: Lessons = { Beginning, chapters: CHAPTER_OUTLINES, Contents: ContentsLater, Chapter: ChapterLater, Paper: PaperLater };
