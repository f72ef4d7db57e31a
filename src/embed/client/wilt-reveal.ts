/**
 * A plugin for reveal.js: the fragments of a slide move the days of the Wilt on it, and going back takes them back.
 *
 *     <span class="fragment" data-wilt="valentines+1">The day after</span>     goes to a date or to days from an event
 *     <span class="fragment" data-wilt-step="week"></span>                     a day, a week, a month, or to the next event
 *     <span class="fragment" data-wilt-link="#v=1&dynamic.rate=0.2"></span>     another link
 *     <span class="fragment" data-wilt-play></span>                            plays
 *
 * In the view for paper (`?print-pdf`) every frame begins, each as its page's fragments have it. Keys that the frame does not use (`keys=deck` in its link) move the deck.
 */
import { connect, type Sim, type State, type Stride } from './wilt.ts';

/** What of reveal.js is used. */
export interface Deck {
  on(type: string, listener: (event: Event) => void): void;
  getCurrentSlide(): Element | undefined;
  triggerKey(keyCode: number): void;
  prev(): void;
}

interface Shown {
  readonly sim: Sim;
  /** Ends when all that was asked for until now is done. */
  last: Promise<void>;
}

const KEY_CODES: Readonly<Record<string, number>> = { ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, PageUp: 33, PageDown: 34, ' ': 32, End: 35, Home: 36 };
const FRAGMENTS = ['data-wilt', 'data-wilt-step', 'data-wilt-link', 'data-wilt-play'].map((name) => `.fragment[${name}]`).join();

/** Done to the frame when a fragment is shown. */
async function act(sim: Sim, fragment: HTMLElement): Promise<void> {
  const { wilt, wiltStep, wiltLink, wiltPlay } = fragment.dataset;
  if (wiltLink !== undefined) await sim.set(wiltLink, { undo: false });
  if (wilt !== undefined && wilt !== '') await sim.goTo(wilt);
  if (wiltStep !== undefined) await sim.step((wiltStep || 'day') as Stride);
  if (wiltPlay !== undefined) await sim.play();
}

/** And when it is hidden again. */
async function takeBack(sim: Sim, fragment: HTMLElement, { link, date }: State): Promise<void> {
  if (fragment.dataset.wiltPlay !== undefined) await sim.pause();
  if (fragment.dataset.wiltLink !== undefined) await sim.set(link, { undo: false });
  else await sim.goTo(date);
}

/** A frame on a page of its own: reveal.js loads none there, and has a page for every fragment. */
async function printed(frame: HTMLIFrameElement): Promise<void> {
  if (!frame.hasAttribute('src')) frame.src = frame.dataset.src ?? '';
  const sim = connect(frame, { timeout: Infinity });
  await sim.get();
  const shown = frame.closest('section')?.querySelectorAll<HTMLElement>('.fragment.visible') ?? [];
  for (const fragment of shown) await act(sim, fragment);
  await sim.pause();
}

function start(deck: Deck): void {
  const all = new Map<Element, Shown>();
  const before = new WeakMap<Element, State>();

  /** One after the other; what fails is said in the console, and the next goes on. */
  const then = (shown: Shown, task: () => Promise<void>): void => {
    shown.last = shown.last.then(task).catch(reportError);
  };

  const shownOn = (slide: Element | null | undefined): Shown | undefined => {
    const frame = slide?.querySelector<HTMLElement & { readonly sim?: Sim }>('wilt-sim, iframe');
    if (!slide || !frame || !(frame.localName === 'wilt-sim' || slide.querySelector(FRAGMENTS))) return undefined;
    const known = all.get(frame);
    if (known) return known;
    const sim = frame instanceof HTMLIFrameElement ? connect(frame, { timeout: Infinity }) : frame.sim;
    if (!sim) return undefined;
    const shown: Shown = { sim, last: sim.ready };
    all.set(frame, shown);
    sim.on('key', ({ key, shift }) => {
      const code = KEY_CODES[key];
      if (key === ' ' && shift) deck.prev();
      else if (code !== undefined) deck.triggerKey(code);
    });
    // A frame that was loaded again is as its address says: what is shown of the slide is done to it anew.
    let hasBegun = false;
    sim.on('ready', () => {
      const isAgain = hasBegun;
      // So does one that is entered from behind, where no fragment says that it is shown.
      then(shown, async () => {
        for (const fragment of slide.querySelectorAll<HTMLElement>('.fragment.visible')) {
          if (!fragment.matches(FRAGMENTS) || (before.has(fragment) && !isAgain)) continue;
          if (!before.has(fragment)) before.set(fragment, await sim.get());
          await act(sim, fragment);
        }
      });
      hasBegun = true;
    });
    return shown;
  };

  const each = (event: Event, task: (sim: Sim, fragment: HTMLElement) => Promise<void>): void => {
    const { fragments = [] } = event as Event & { readonly fragments?: readonly HTMLElement[] };
    for (const fragment of fragments.filter((one) => one.matches(FRAGMENTS))) {
      const shown = shownOn(fragment.closest('section'));
      if (shown) then(shown, () => task(shown.sim, fragment));
    }
  };

  deck.on('fragmentshown', (event) => each(event, async (sim, fragment) => {
    before.set(fragment, await sim.get());
    await act(sim, fragment);
  }));
  deck.on('fragmenthidden', (event) => each(event, async (sim, fragment) => {
    const state = before.get(fragment);
    if (state) await takeBack(sim, fragment, state);
    before.delete(fragment);
  }));
  const connectCurrent = (): void => void shownOn(deck.getCurrentSlide());
  // Laid out for paper no slide is ever up: whoever is asked for something begins, and is printed as its still.
  deck.on('pdf-ready', () => {
    for (const frame of document.querySelectorAll<HTMLIFrameElement>('.reveal iframe')) printed(frame).catch(reportError);
  });
  deck.on('ready', connectCurrent);
  deck.on('slidechanged', connectCurrent);
}

export const WiltReveal: { readonly id: string; readonly init: (deck: Deck) => void } = { id: 'wilt', init: start };
