/** Other years: run with one press, as many as one likes, and the story's figures in each of them. */
import { useDeferredValue } from 'react';
import { YEARS } from '../../scenario/view.ts';
import { STORY } from '../../text/story.ts';
import { takesAbout } from '../../text/years.ts';
import { WordChoice } from '../kit/WordChoice.tsx';
import type { Scene } from '../panel/use-scene.ts';
import { actions, useWilt } from '../wilt.ts';
import { YearsControl } from '../years/YearsControl.tsx';
import { StoryFigure } from './StoryFigure.tsx';
import './story.css';

const COUNTS = [YEARS.fewest, YEARS.usual, YEARS.most] as const;

export function Story({ history, today }: Scene) {
  const asked = useWilt((state) => state.view.years);
  const others = useDeferredValue(useWilt((state) => state.others));
  if (asked === 0) {
    const estimate = takesAbout(others.each * YEARS.usual);
    return (
      <div>
        <p className="panel-say">{STORY.off}</p>
        <button type="button" className="press" onClick={() => actions.setView('years', YEARS.usual)}>
          {estimate === '' ? STORY.run : `${STORY.run}, ${estimate}`}
        </button>
      </div>
    );
  }
  // What a link asks for besides is offered too.
  const counts = [...new Set<number>([...COUNTS, asked])].toSorted((a, b) => a - b);
  return (
    <>
      <div className="story-choices">
        <YearsControl />
        <WordChoice name={STORY.count} value={String(asked)} options={counts.map((count) => [String(count), String(count)] as const)} onChoose={(count) => actions.setView('years', Number(count))} />
      </div>
      {others.scenario === history.scenario && others.years.length > 0 && <StoryFigure history={history} years={others.years} told={today} />}
    </>
  );
}
