/**
 * The instructors' deck: reveal.js around frames of Wilt, each opened by its link. Fragments step the days in them. The
 * theme of deck and frames is asked for in the query (`?theme=projector`), and `?print-pdf` lays all slides out for paper.
 */
import Reveal from 'reveal.js';
import RevealNotes from 'reveal.js/plugin/notes';
import 'reveal.js/reset.css';
import 'reveal.js/reveal.css';
import './deck.css';
import { codeOfLink, viewBoxOf } from '../src/ui/share/code.ts';
import { WiltReveal } from '../src/embed/client/wilt-reveal.ts';

const THEMES = ['light', 'dark', 'projector', 'projector-dark'];

const query = new URLSearchParams(location.search);
const theme = THEMES.find((each) => each === query.get('theme')) ?? 'light';
const isPrinted = query.has('print-pdf');

/** Frames wear the deck's theme; on paper they are stills by day. */
function dressFrames(): void {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-src]')) frame.dataset.src = `${frame.dataset.src ?? ''}&theme=${isPrinted ? 'light' : theme}`;
  // A fragment that opens another link keeps the theme.
  for (const fragment of document.querySelectorAll<HTMLElement>('[data-wilt-link]')) fragment.dataset.wiltLink = `${fragment.dataset.wiltLink ?? ''}&theme=${theme}`;
}

/** The way to the course for a class in the room: of the very address that the deck is served from. */
function drawCode(): void {
  const course = document.querySelector<HTMLAnchorElement>('#course');
  const place = document.querySelector('#code');
  if (!course || !place) return;
  const code = codeOfLink(course.href);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries({ viewBox: viewBoxOf(code), role: 'img', 'aria-label': 'QR code of the course', 'shape-rendering': 'crispEdges' })) svg.setAttribute(name, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', code.path);
  svg.append(path);
  place.append(svg);
}

document.documentElement.dataset.theme = theme;
dressFrames();
drawCode();
const page = document.querySelector<HTMLElement>('.reveal');
if (!page) throw new Error('The deck has no .reveal.');
/** On a page after each slide's; the option's types know no more than whether. */
const notes: object = isPrinted ? { showNotes: 'separate-page' } : {};
const deck = new Reveal(page, {
  width: 1280,
  height: 720,
  margin: 0,
  center: false,
  hash: true,
  controls: false,
  transition: 'none',
  backgroundTransition: 'none',
  // The next frames are there before their slides are; they begin once they are in view.
  preloadIframes: true,
  viewDistance: 2,
  pdfSeparateFragments: false,
  ...notes,
  plugins: [RevealNotes, WiltReveal],
});
await deck.initialize();
document.documentElement.dataset.deck = 'ready';
