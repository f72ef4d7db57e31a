/** A hand-in as whoever opens its link sees it: whose it is, with which version it was made, and all of it over the truth; or what is wrong with it. */
import { VERSION } from '../../text/about.ts';
import { HAND_IN, damageSentence, madeOn, madeWith } from '../../text/handIn.ts';
import type { CourseContent } from './course.ts';
import { HandInBody } from './HandInBody.tsx';
import { readHandIns } from './finding.ts';
import { readerOf } from './known.ts';
import type { Run } from './runs.ts';
import './hand-in.css';

export interface HandInPageProps {
  /** What stands under `hand-in` in the link. */
  readonly text: string;
  readonly course: CourseContent;
  readonly run: Run;
}

export function HandInPage({ text, course, run }: HandInPageProps) {
  const { handIns, problems } = readHandIns(`hand-in=${text}`, readerOf(course.chapters, course.questions));
  const handIn = handIns[0]?.handIn;
  const damage = problems[0]?.damage ?? { kind: 'cut', has: 0, of: 8 };
  return (
    <div className="handed-page">
      <header>
        <h1>
          <span>{HAND_IN.title}</span>
          {handIn && <span className="handed-name">{`: ${handIn.name === '' ? HAND_IN.unnamed : handIn.name}`}</span>}
        </h1>
        {handIn ? (
          <p className="quiet">
            <span>{madeOn(handIn.made)}</span><span> </span><span>{madeWith(handIn.engine, VERSION)}</span><span> </span><span>{HAND_IN.recomputed}</span>
          </p>
        ) : (
          <p role="alert">{damageSentence(damage)}</p>
        )}
        <p className="quiet">
          <span>{HAND_IN.proves}</span><span> </span><span>{HAND_IN.stays}</span>
        </p>
      </header>
      {handIn && <HandInBody handIn={handIn} course={course} run={run} />}
    </div>
  );
}
