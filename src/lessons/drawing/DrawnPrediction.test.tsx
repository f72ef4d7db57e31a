import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { History } from '../../simulation/history.ts';
import { historyOf } from '../../ui/kit/fixtures.ts';
import { daysOf, offUntil, truthAt } from './bouquets-off.ts';
import { DrawingPicture } from './DrawingPicture.tsx';
import { DrawnPrediction } from './DrawnPrediction.tsx';
import { fieldOf } from './field.ts';
import { emptyDrawing, type Drawing, type DrawingStage, type PredictTask } from './prediction.ts';

const LAST_KNOWN = 213;
const TASK: PredictTask = {
  kind: 'predict',
  id: 'winter',
  dates: ['2027-02-04', '2027-02-09', '2027-02-12', '2027-02-14', '2027-02-16', '2027-02-20'],
  until: '2027-02-21',
  most: 150,
  happened: 'happened',
  explain: [],
  why: '2027-02-14',
};
const SIZE = { width: 900, height: 300, em: 15, hasEnds: true, measure: (text: string) => text.length * 8 };

/** A year in which the coming weeks are as the numbers say; the days before are always the same. */
function yearWith(coming: readonly number[]): History {
  const after = (usual: number) => (day: number) => (day <= LAST_KNOWN ? usual + (day % 7) : (coming[day % coming.length] ?? 0));
  return historyOf(280, 62, { static: (_, day) => after(30)(day), dynamic: (_, day) => after(40)(day) * 1.5, purchases: (day) => after(33)(day) + (day <= LAST_KNOWN ? day % 5 : 0) });
}

/** All that the drawing writes into the page, its picture too, which needs a size to be drawn. */
function markupOf(history: History, drawing: Drawing | null, stage: DrawingStage): string {
  const drawn = drawing ?? emptyDrawing(TASK.dates.length);
  const isRevealed = stage === 'revealed' || stage === 'told';
  const until = history.dates.indexOf(TASK.until);
  const lastTold = isRevealed ? until : LAST_KNOWN;
  return [
    renderToStaticMarkup(<DrawnPrediction prediction={TASK} history={history} lastKnown={LAST_KNOWN} {...{ drawing, stage }} onChange={() => {}} onCommit={() => {}} onNotSure={() => {}} onSkip={() => {}} />),
    renderToStaticMarkup(
      <DrawingPicture
        field={fieldOf({ size: SIZE, earliest: history.servingStart, lastKnown: LAST_KNOWN, until, most: TASK.most })}
        size={SIZE}
        dates={TASK.dates}
        days={daysOf(history, TASK.dates)}
        drawing={drawn}
        off={offUntil(history, lastTold)}
        lastKnown={LAST_KNOWN}
        judged={isRevealed ? { truth: truthAt(history, TASK.dates) } : null}
        bands={{}}
        chosen={stage === 'drawing' ? 'static' : null}
        focused={null}
        {...{ history, lastTold, stage }}
      />,
    ),
  ].join('');
}

const coming = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 9 });
const handles = fc.array(fc.option(fc.integer({ min: 0, max: 150 })), { minLength: 6, maxLength: 6 });
const drawings: fc.Arbitrary<Drawing | null> = fc.option(fc.record({ static: handles, dynamic: handles }));

describe('the drawing on the page', () => {
  it('tells nothing of what is to come before it is revealed', () => {
    fc.assert(
      fc.property(coming, coming, drawings, fc.constantFrom('drawing', 'committed'), (one, other, drawing, stage) => {
        expect(markupOf(yearWith(one), drawing, stage)).toBe(markupOf(yearWith(other), drawing, stage));
      }),
      { numRuns: 25 },
    );
  });

  it('tells it then', () => {
    const drawing = { static: [10, 20, 30, 40, 50, 60], dynamic: [1, 2, 3, 4, 5, 6] };
    const [one, other] = [yearWith([10]), yearWith([200])];
    expect(markupOf(one, drawing, 'revealed')).not.toBe(markupOf(other, drawing, 'revealed'));
    expect(markupOf(one, drawing, 'told')).toContain('You expected static to be 60 off on 20 February; it was 0.');
    expect(markupOf(one, drawing, 'revealed')).not.toContain('You expected');
  });

  it('says what is missing, and can be left without it', () => {
    const markup = markupOf(yearWith([10]), { static: [10, 20, 30, null, null, 60], dynamic: [1, 2, 3, 4, 5, 6] }, 'drawing');
    expect(markup).toContain('Still to draw: static on 14 and 16 February.');
    expect(markup).toMatch(/<button[^>]*disabled=""[^>]*>This is my prediction/);
    expect(markup).toMatch(/<button type="button" class="press">I’m not sure/);
    expect(markup).toMatch(/<button type="button" class="press">Skip/);
  });
});
