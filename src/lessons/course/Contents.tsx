/** The course's table of contents, in a dialog: chapters with their minutes and what is done, the report, and what is for a class. */
import { BESIDES, COURSE, type ChapterName } from '../../scenario/chapters.ts';
import type { View } from '../../scenario/view.ts';
import { COURSE_WORDS, minutesOf } from '../../text/course.ts';
import { Leaf } from '../../ui/kit/Leaf.tsx';
import { actions, wiltNow } from '../../ui/wilt.ts';
import { CHAPTER_OUTLINES } from '../content/index.ts';
import { useProgress } from '../progress/page.ts';
import { openChapter, openPaper } from './places.ts';
import './contents.css';

export function Contents({ onClose }: { readonly onClose: () => void }) {
  return (
    <Leaf name="contents" title={COURSE_WORDS.title} intro={COURSE_WORDS.intro} onClose={onClose}>
      <Chapters title={COURSE_WORDS.core} names={COURSE} isNumbered />
      <Chapters title={COURSE_WORDS.besides} names={BESIDES} />
      <ul className="contents-list">
        <li>
          <button type="button" className="contents-way" onClick={() => openSandbox(onClose)}>
            <span className="contents-title">{COURSE_WORDS.sandbox}</span>
            <span className="contents-state quiet">{COURSE_WORDS.sandboxSays}</span>
          </button>
        </li>
      </ul>
      <h3 className="contents-head">{COURSE_WORDS.handIns}</h3>
      <ul className="contents-list">
        <PaperWay view="report" title={COURSE_WORDS.report} says={COURSE_WORDS.reportSays} />
        <PaperWay view="class" title={COURSE_WORDS.class} says={COURSE_WORDS.classSays} />
        <PaperWay view="instructors" title={COURSE_WORDS.instructors} says={COURSE_WORDS.instructorsSays} />
      </ul>
    </Leaf>
  );
}

/** The year with everything in it, for who is still at the beginning too. */
function openSandbox(onClose: () => void): void {
  if (wiltNow().isBeginning) actions.endBeginning();
  onClose();
}

interface ChaptersProps {
  readonly title: string;
  readonly names: readonly ChapterName[];
  readonly isNumbered?: boolean;
}

function Chapters({ title, names, isNumbered = false }: ChaptersProps) {
  const { chapters, latest } = useProgress((state) => state.progress);
  const List = isNumbered ? 'ol' : 'ul';
  return (
    <>
      <h3 className="contents-head">{title}</h3>
      <List className={isNumbered ? 'contents-list contents-numbered' : 'contents-list'}>
        {CHAPTER_OUTLINES.filter(({ name }) => names.includes(name)).map((outline) => (
          <li key={outline.name}>
            <button type="button" className="contents-way" onClick={() => openChapter(outline.name)}>
              <span className="contents-title">{outline.title}</span>
              <span className="contents-state quiet">{[minutesOf(outline.minutes), chapters[outline.name]?.done ? COURSE_WORDS.done : latest === outline.name ? COURSE_WORDS.here : ''].filter(Boolean).join(', ')}</span>
            </button>
          </li>
        ))}
      </List>
    </>
  );
}

function PaperWay({ view, title, says }: { readonly view: View['view']; readonly title: string; readonly says: string }) {
  return (
    <li>
      <button type="button" className="contents-way" onClick={() => openPaper(view)}>
        <span className="contents-title">{title}</span>
        <span className="contents-state quiet">{says}</span>
      </button>
    </li>
  );
}
