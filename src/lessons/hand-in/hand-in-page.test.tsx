import * as fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { HAND_IN, damageSentence } from '../../text/handIn.ts';
import { anyHandIn } from './arbitrary.ts';
import { loadCourse } from './course.ts';
import { HandInPage } from './HandInPage.tsx';
import { printHandIn } from './handIn.ts';

const course = await loadCourse();
const never = () => Promise.reject(new Error('No year is worked out here.'));
const page = (text: string) => renderToStaticMarkup(<HandInPage text={text} course={course} run={never} />);
/** As it stands in markup. */
const marked = (text: string) => renderToStaticMarkup(<i>{text}</i>).slice(3, -4);

it('shows whose a hand-in is and that it proves nothing, whatever else it holds', () => {
  fc.assert(
    fc.property(anyHandIn, (handIn) => {
      const shown = page(printHandIn(handIn).text);
      expect(shown).toContain(marked(handIn.name === '' ? HAND_IN.unnamed : handIn.name));
      expect(shown).toContain(marked(HAND_IN.proves));
      expect(shown).not.toContain('role="alert"');
    }),
    { numRuns: 50 },
  );
});

it('says what is wrong with one that is damaged, and shows nothing of it', () => {
  fc.assert(
    fc.property(anyHandIn, fc.nat(), (handIn, at) => {
      const { text } = printHandIn(handIn);
      const has = at % text.length;
      const shown = page(text.slice(0, has));
      expect(shown).toContain(marked(damageSentence({ kind: 'cut', has, of: has < 3 ? 8 : text.length })));
      expect(shown).not.toContain('<h2>');
    }),
    { numRuns: 50 },
  );
});
