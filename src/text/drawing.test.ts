import { describe, expect, it } from 'vitest';
import { broughtInto, drawInstruction, drawnSentence, exactSentence, expectedWas, handleName, handleValue, insideSentence, knownSentence, orderSentence, stillToDraw, wasSentence } from './drawing.ts';
import { plainWords } from './words.ts';

const DATES = ['2027-02-04', '2027-02-13', '2027-02-14', '2027-03-01'];

describe('the drawing in words', () => {
  it.each([
    [plainWords(drawInstruction('2027-01-31', '2027-02-21')).split('. ')[0], 'Draw how many bouquets off each model will be, from 31 January to 21 February'],
    [`${handleName('static', '2027-02-14')}: ${handleValue(40)}`, 'static on 14 February: 40 bouquets off'],
    [handleValue(1), '1 bouquet off'],
    [handleValue(null), 'not drawn yet'],
    [knownSentence('2027-01-30', 8, 6), 'On 30 January static was 8 bouquets off, dynamic 6.'],
    [expectedWas('static', '2027-02-14', 30, 85), 'You expected static to be 30 off on 14 February; it was 85.'],
    [exactSentence('dynamic', 6), 'Your dynamic curve is what happened, on all 6 days.'],
    [stillToDraw({ static: DATES.slice(1, 3), dynamic: DATES }, 4), 'Still to draw: static on 13 and 14 February; all of dynamic.'],
    [stillToDraw({ static: DATES.slice(0, 2), dynamic: DATES.slice(2) }, 4), 'Still to draw: static on 4 and 13 February; dynamic on 14 February and 1 March.'],
    [stillToDraw({ static: [], dynamic: [] }, 4), ''],
    [drawnSentence('static', DATES, [3, null, 80, null]), 'You drew static: 3 on 4 February, 80 on 14 February.'],
    [drawnSentence('dynamic', DATES, [null, null, null, null]), 'You have not drawn dynamic.'],
    [wasSentence('static', DATES, [NaN, 56.7, 123, NaN]), 'What happened: static was off by 57 on 13 February, 123 on 14 February.'],
    [wasSentence('static', DATES, [NaN]), ''],
    [broughtInto(' 300', 150, 150), '“300” is not a whole number from 0 to 150: 150 is taken.'],
    [insideSentence({ right: 2, of: 6 }, { right: 3, of: 6 }), '2 of your 6 static points, and 3 of your 6 dynamic ones, lie where most other years do.'],
    [insideSentence({ right: 0, of: 0 }, { right: 3, of: 6 }), '3 of your 6 dynamic points lie where most other years do.'],
    [orderSentence({ right: 4, of: 6 }, { iso: '2027-02-12', isRight: true }), 'On 4 of the 6 days you knew which model would be further off, and on the worst one, 12 February.'],
    [orderSentence({ right: 4, of: 6 }, { iso: '2027-02-12', isRight: false }), 'On 4 of the 6 days you knew which model would be further off, but not on the worst one, 12 February.'],
    [orderSentence({ right: 0, of: 6 }, { iso: '2027-02-12', isRight: false }), 'On 0 of the 6 days you knew which model would be further off; the worst was 12 February.'],
  ])('%s', (said, wanted) => {
    expect(said).toBe(wanted);
  });
});
