/** The pure parts of the frame's side: the gate, the throttle, who is spoken to, who listens, which keys are the deck's. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshProgress } from '../../lessons/progress/record.ts';
import { answer, explain, sayHappened } from '../../lessons/progress/deeds.ts';
import { answersSince } from './answers.ts';
import { createGate, MOMENT, MOST_AT_ONCE, QUIET } from './gate.ts';
import { forReveal, isForDeck } from './keys.ts';
import { createParent } from './parent.ts';
import { createSubscriptions } from './subscriptions.ts';
import { BETWEEN, createThrottle } from './throttle.ts';

function clock() {
  let time = 0;
  let timers: { due: number; act: () => void }[] = [];
  return {
    now: () => time,
    later: (milliseconds: number, act: () => void) => {
      const timer = { due: time + milliseconds, act };
      timers.push(timer);
      return () => void (timers = timers.filter((each) => each !== timer));
    },
    pass(milliseconds: number) {
      for (const end = time + milliseconds; ; ) {
        const [next] = timers.filter(({ due }) => due <= end).toSorted((a, b) => a.due - b.due);
        time = next?.due ?? end;
        if (!next) return;
        timers = timers.filter((each) => each !== next);
        next.act();
      }
    },
  };
}

function gate() {
  const time = clock();
  const done: number[] = [];
  const refused: number[] = [];
  return { ...time, done, refused, push: createGate<number>({ ...time, admit: (each) => done.push(each), refuse: (each) => refused.push(each) }) };
}

test('what comes is done once or refused once, in its order, however it comes', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ wait: fc.nat(60), count: fc.nat(150) }), { maxLength: 12 }), (bursts) => {
      const { push, pass, done, refused } = gate();
      let count = 0;
      for (const burst of bursts) {
        for (let i = 0; i < burst.count; i++) push(count++);
        pass(burst.wait);
      }
      pass(QUIET);
      expect([...done, ...refused].toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
      expect(done).toEqual(done.toSorted((a, b) => a - b));
    }),
  );
});

test('of a flood nothing is done, and not before it is quiet again', () => {
  const { push, pass, done, refused } = gate();
  for (let i = 0; i < 10_000; i++) {
    push(i);
    if (i % 500 === 499) pass(10);
  }
  expect(refused).toHaveLength(10_000);
  pass(QUIET - 11);
  push(10_000);
  expect(refused).toHaveLength(10_001);
  pass(QUIET);
  push(10_001);
  pass(MOMENT);
  expect(done).toEqual([10_001]);
});

test('a moment’s most are done', () => {
  const { push, pass, done, refused } = gate();
  for (let i = 0; i < MOST_AT_ONCE; i++) push(i);
  pass(MOMENT);
  expect([done.length, refused.length]).toEqual([MOST_AT_ONCE, 0]);
});

test('the newest is said in the end, and no two within a tenth of a second', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(80), { minLength: 1, maxLength: 60 }), (waits) => {
      const { now, later, pass } = clock();
      const said: { value: number; at: number }[] = [];
      const throttle = createThrottle<number>(later, now, (value) => said.push({ value, at: now() }));
      waits.forEach((wait, i) => {
        throttle.say(i);
        pass(wait);
      });
      pass(BETWEEN);
      expect(said.at(-1)?.value).toBe(waits.length - 1);
      said.slice(1).forEach(({ at }, i) => expect(at - (said[i]?.at ?? 0)).toBeGreaterThanOrEqual(BETWEEN));
    }),
  );
});

test('answers go to the origin that spoke; before that, and to an opaque one, to whoever it is, as one that is not told apart', () => {
  const posted: [unknown, string][] = [];
  const parent = createParent((message, target) => posted.push([message, target]));
  parent.say({ type: 'ready' });
  expect(posted.at(-1)).toEqual([{ source: 'wilt', v: 1, id: 'wilt-1', type: 'ready' }, '*']);
  expect(parent.isNamed()).toBe(false);
  parent.heard('https://course.example');
  parent.say({ type: 'acknowledged' }, 7);
  expect(posted.at(-1)).toEqual([{ source: 'wilt', v: 1, id: 7, type: 'acknowledged' }, 'https://course.example']);
  expect(parent.isNamed()).toBe(true);
  for (const opaque of ['null', 'file://', '']) {
    parent.heard('https://course.example');
    parent.heard(opaque);
    parent.sayPlainly('x');
    expect(posted.at(-1), opaque).toEqual(['x', '*']);
    expect(parent.isNamed(), opaque).toBe(false);
  }
});

test('one program of a page does not take away what another listens to', () => {
  const listening = createSubscriptions();
  expect(listening.add('deck', ['day', 'key'])).toEqual(['day', 'key']);
  expect(listening.add('course', ['day', 'done'])).toEqual(['done']);
  listening.remove('course');
  expect([listening.has('day'), listening.has('done')]).toEqual([true, false]);
  listening.remove('deck', ['day']);
  listening.remove('nobody');
  expect([listening.has('day'), listening.has('key')]).toEqual([false, true]);
  for (let i = 0; i < 1000; i++) listening.add(`program ${i}`, ['done']);
  expect(listening.has('done')).toBe(true);
});

const press = (key: string, more = {}) => ({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, defaultPrevented: false, isComposing: false, ...more });
const on = (selector: string) => ({ closest: (asked: string) => (asked.split(', ').includes(selector) ? ({} as Element) : null) });

test('the deck has the keys that nothing uses, and no others', () => {
  expect(isForDeck(press('ArrowRight'), null, false)).toBe(true);
  expect(isForDeck(press(' '), null, false)).toBe(true);
  for (const key of ['a', 'Enter', 'Escape', 'Tab', 'toString']) expect(isForDeck(press(key), null, false), key).toBe(false);
  for (const used of [{ defaultPrevented: true }, { ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }]) expect(isForDeck(press('ArrowRight', used), null, false)).toBe(false);
  for (const selector of ['input', 'select', 'textarea', '[role="slider"]', '[role="grid"]']) expect(isForDeck(press('ArrowRight'), on(selector), false), selector).toBe(false);
  expect(isForDeck(press(' '), on('button'), false)).toBe(false);
  expect(isForDeck(press('ArrowRight'), on('button'), false)).toBe(true);
  // A page that scrolls uses all but left and right.
  expect(['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Home'].map((key) => isForDeck(press(key), null, true))).toEqual([true, false, false, false, false]);
});

test('is said to reveal.js as it reads it', () => {
  expect(JSON.parse(forReveal(press('ArrowRight')))).toEqual({ method: 'triggerKey', args: [39] });
  expect(JSON.parse(forReveal(press(' ', { shiftKey: true })))).toEqual({ method: 'prev', args: [] });
});

test('tells the answers that are new or others, with how sure, and nothing else', () => {
  const first = answer('q1', 'before', { option: 'a', confidence: 2 })(freshProgress(1));
  const second = explain('p1', 'because')(sayHappened('p1', 'not-sure')(answer('q1', 'after', { option: 'b', confidence: null })(first)));
  expect(answersSince(first, first)).toEqual([]);
  expect(answersSince(freshProgress(1), first)).toEqual([{ kind: 'question', id: 'q1', round: 'before', option: 'a', without: null, confidence: 2 }]);
  expect(answersSince(first, second)).toEqual([
    { kind: 'question', id: 'q1', round: 'after', option: 'b', without: null, confidence: null },
    { kind: 'happened', id: 'p1', round: null, option: null, without: 'not-sure', confidence: null },
  ]);
});
