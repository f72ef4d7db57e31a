/**
 * The frame's side of the protocol: reads what the page around says, does it, answers it, and tells what happens. It is loaded
 * when that page says its first word, or when there is nothing else to do.
 */
import { awake, wake } from '../../store/awake.ts';
import { causes, openFromOutside, outside, wiltNow } from '../../store/page.ts';
import { EMBED } from '../../text/embed.ts';
import type { Cause } from '../../store/causes.ts';
import type { EventName, Events } from '../client/wilt.ts';
import type { Heard } from '../listen.ts';
import { COMMAND_NAMES, EVENTS, VERSIONS, fieldsOf, idOf, readMessage, type Command, type Id, type Misread, type ReadMessage } from '../protocol.ts';
import { answersSince } from './answers.ts';
import { createCommands } from './commands.ts';
import { dayOfState, problemsOf, stateOf, isSettled, tellOf, titleOf, toldLink } from './events.ts';
import { createGate, MOST_AT_ONCE } from './gate.ts';
import { forCanvas, forH5P, H5P_HELLO, isH5P, watchHeight } from './height.ts';
import { forReveal, watchKeys } from './keys.ts';
import { findIn } from './find.ts';
import { hinders } from './hinders.ts';
import { createParent } from './parent.ts';
import { picture } from './picture.ts';
import { Refusal } from './refusal.ts';
import { createSubscriptions } from './subscriptions.ts';
import { createThrottle } from './throttle.ts';

const later = (milliseconds: number, act: () => void): (() => void) => {
  const id = setTimeout(act, milliseconds);
  return () => clearTimeout(id);
};
const now = (): number => performance.now();

/** Views that are as high as what is in them; the others fill their frame. */
const FLOWING: ReadonlySet<string> = new Set(['page', 'panel', 'report', 'hand-in', 'class', 'instructors']);

/** @param early what was heard until now, oldest first */
export function openHost(early: readonly Heard[]): (heard: Heard) => void {
  const parent = createParent((message, target) => window.parent.postMessage(message, target));
  const listening = createSubscriptions();
  const session = (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0).toString(36);
  const ready: Events['ready'] = { versions: VERSIONS, session };

  const emit = <N extends EventName>(name: N, detail: Events[N]): void => {
    if (listening.has(name)) parent.say({ type: name, detail });
  };

  // What happens.
  const change = createThrottle<Cause>(later, now, (by) => emit('change', { ...stateOf(wiltNow()), by }));
  const day = createThrottle<void>(later, now, () => emit('day', dayOfState(wiltNow())));
  const done = (): void => {
    const { run, history } = wiltNow();
    if (run.kind === 'done' && history) emit('done', { link: toldLink(wiltNow()), hash: history.hash, took: run.took, title: titleOf(wiltNow()) });
  };
  causes.watch((state, before, cause) => {
    if (listening.isEmpty()) return;
    tellOf(state, before, cause, {
      change: change.say,
      day: () => day.say(),
      reached: (event) => emit('event', event),
      done,
      problem: (problem) => emit('problem', problem),
    });
  });

  let height = 0;
  let isInH5P = false;
  const tellHeight = createThrottle<void>(later, now, () => {
    // What waits to come into view has no height of its own.
    if (!awake.store.getState().started) return;
    emit('height', { height });
    if (!FLOWING.has(wiltNow().view.view)) return;
    parent.sayPlainly(forCanvas(height));
    if (isInH5P) parent.sayPlainly(forH5P(height));
  });
  watchHeight((measured) => {
    height = measured;
    tellHeight.say();
  });

  watchKeys(
    () => wiltNow().view.keys === 'deck',
    (press) => {
      if (listening.has('key')) emit('key', { key: press.key, shift: press.shiftKey });
      else parent.sayPlainly(forReveal(press));
    },
  );

  /** Answers go nowhere unless the address says so, and never to a page that cannot be told from others. */
  const mayTell = (): boolean => wiltNow().view.tell === 'answers' && parent.isNamed();
  let hearsAnswers = false;
  const hearAnswers = async (): Promise<void> => {
    if (hearsAnswers || !listening.has('answer') || wiltNow().view.tell !== 'answers') return;
    hearsAnswers = true;
    const { onAnswer } = await import('../../lessons/progress/page.ts');
    onAnswer((before, after) => {
      if (mayTell()) for (const answer of answersSince(before, after)) emit('answer', answer);
    });
  };
  const heedTell = (): void =>
    void hearAnswers().catch(() => {
      hearsAnswers = false;
    });
  causes.watch(heedTell);

  /** Who begins to listen is told how things stand. */
  const tellNow = (fresh: readonly EventName[]): void => {
    const is = (name: EventName): boolean => fresh.includes(name);
    if (is('day')) day.say();
    if (is('done') && isSettled(wiltNow())) done();
    if (is('height')) tellHeight.say();
    if (is('problem')) for (const problem of problemsOf(wiltNow())) emit('problem', problem);
  };

  // What is asked.
  const perform = createCommands({ state: wiltNow, subscribe: causes.watch, actions: outside, open: openFromOutside, find: findIn, hinders, picture, wake });

  const obey = (command: Command, id: Id): void => {
    const acknowledge = (result: unknown): void => parent.say({ type: 'acknowledged', result }, id);
    if (command.type === 'hello') parent.say({ type: 'ready', detail: ready }, id);
    else if (command.type === 'subscribe') {
      const fresh = listening.add(command.as, command.events);
      heedTell();
      acknowledge({ events: EVENTS.filter(listening.has) });
      tellNow(fresh);
    } else if (command.type === 'unsubscribe') {
      listening.remove(command.as, command.events);
      acknowledge({ events: EVENTS.filter(listening.has) });
    } else {
      causes
        .as('parent', () => perform(command))
        .then(acknowledge)
        .catch((error: unknown) => refuse(id, error instanceof Refusal ? error : new Refusal('state', EMBED.failed(error instanceof Error ? error.message : String(error)))));
    }
  };

  const refuse = (id: Id, { why, message }: Refusal): void => parent.say({ type: 'refused', why, reason: message }, id);

  const gate = createGate<{ readonly read: ReadMessage; readonly id: Id }>({
    later,
    now,
    admit({ read, id }) {
      if (read.kind === 'command') obey(read.command, id);
      else if (read.kind === 'misread') refuse(id, refusalOf(read.misread));
    },
    refuse: ({ id }) => refuse(id, new Refusal('too-many', EMBED.tooMany(MOST_AT_ONCE))),
  });

  const hear = ({ data, origin }: Heard): void => {
    if (isH5P(data)) {
      isInH5P = true;
      tellHeight.say();
      return;
    }
    const id = idOf(data);
    if (id === undefined) return;
    parent.heard(origin);
    const read = readMessage(data);
    // Who knocks until it is opened floods nothing.
    if (read.kind === 'command' && read.command.type === 'hello') obey(read.command, id);
    else gate({ read, id });
  };

  parent.say({ type: 'ready', detail: ready });
  parent.sayPlainly(H5P_HELLO);
  for (const heard of early) hear(heard);
  return hear;
}

function refusalOf(misread: Misread): Refusal {
  switch (misread.kind) {
    case 'version':
      return new Refusal('version', EMBED.version(misread.given, VERSIONS));
    case 'newer':
      return new Refusal('version', EMBED.newer(misread.given, VERSIONS));
    case 'type':
      return new Refusal('shape', EMBED.type(misread.given, COMMAND_NAMES));
    case 'field': {
      const { command, field, fault } = misread;
      if (fault === 'missing') return new Refusal('shape', EMBED.missing(command, field));
      if (fault === 'unknown') return new Refusal('shape', EMBED.unknown(command, field, fieldsOf(command)));
      return new Refusal('value', EMBED.value(command, field, field.startsWith('events') ? EVENTS : undefined));
    }
  }
}
