import * as fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PROGRESS } from '../../text/progress.ts';
import { REPORT } from '../../text/report.ts';
import { loadCourse } from '../hand-in/course.ts';
import { anyProgress } from '../progress/arbitrary.ts';
import { isEmpty, printFile } from '../progress/files.ts';
import { createProgress } from '../progress/progress.ts';
import { ReportPage } from './ReportPage.tsx';

const course = await loadCourse();
const denied = (): never => {
  throw new Error('denied');
};
const kept = () => createProgress({ storage: denied, lot: () => 1 });
const page = ({ store, actions }: ReturnType<typeof kept>) => renderToStaticMarkup(<ReportPage state={store.getState()} actions={actions} course={course} run={() => Promise.reject(new Error('No year is worked out here.'))} address="https://example.org/" now={() => 1_800_000_000} />);

it('leads to the first chapter where nothing was done, and lets a file be opened', () => {
  const shown = page(kept());
  expect(shown).toContain('href="#v=1&amp;chapter=summer"');
  expect(shown).toContain(REPORT.open);
  expect(shown).toContain(PROGRESS.inMemory);
  expect(shown).not.toContain(REPORT.forget);
});

it('can be drawn of any record, with every way on', () => {
  fc.assert(
    fc.property(anyProgress, (progress) => {
      fc.pre(!isEmpty(progress));
      const here = kept();
      expect(here.actions.load(printFile(progress), 'replace')).toEqual([]);
      const shown = page(here);
      for (const way of [REPORT.save, REPORT.open, REPORT.handIn, REPORT.forget]) expect(shown).toContain(way);
    }),
    { numRuns: 50 },
  );
});
