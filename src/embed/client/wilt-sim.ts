/**
 * `<wilt-sim link="#v=1…">`: a frame with Wilt in it, for pages that would rather not write one. Its title says scenario and date,
 * it loads when it comes into view, and with `height="auto"` it is as high as what is in it. What happens comes as events of the
 * element (`wilt-change`, its `detail` as in docs/embedding.md); `element.sim` is the client's Sim.
 */
import { connect, type EventName, type Sim } from './wilt.ts';

const TOLD: readonly EventName[] = ['change', 'day', 'event', 'answer', 'done', 'problem'];
/** Where nobody says how high: as a slide is. */
const STYLE = ':host{display:block;aspect-ratio:16/9}:host([height]){aspect-ratio:auto}:host([hidden]){display:none}iframe{display:block;border:0;width:100%;height:100%}';

// Where there is no document, as on a server, there is nothing to extend.
const Base: typeof HTMLElement = typeof HTMLElement === 'undefined' ? (Object as unknown as typeof HTMLElement) : HTMLElement;

export class WiltSim extends Base {
  static readonly observedAttributes: readonly string[] = ['src', 'link', 'height'];
  #frame: HTMLIFrameElement | undefined;
  #sim: Sim | undefined;

  /** The client's Sim. Who asks for it wants it now: the frame loads, also out of view. Undefined while the element is in no document. */
  get sim(): Sim | undefined {
    if (this.#frame) this.#frame.loading = 'eager';
    return this.#sim;
  }

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent = STYLE;
    const frame = document.createElement('iframe');
    frame.title = 'Wilt';
    frame.allow = 'fullscreen; clipboard-write';
    frame.loading = this.getAttribute('loading') === 'eager' ? 'eager' : 'lazy';
    frame.src = this.#address();
    root.replaceChildren(style, frame);
    this.#frame = frame;
    const sim = connect(frame, { timeout: Infinity });
    this.#sim = sim;
    const name = ({ title }: { readonly title: string }): void => {
      if (title !== '') frame.title = title;
    };
    sim.on('day', name);
    sim.on('done', name);
    // A slide or a chart fills whatever frame it has, so it can't say how high that is to be.
    let fills = true;
    const fit = ({ view }: { readonly view: string }): void => {
      fills = view === 'slide' || view === 'chart';
      if (this.getAttribute('height') !== 'auto') return;
      this.style.aspectRatio = fills ? '16/9' : '';
      if (fills) this.style.height = '';
    };
    sim.on('ready', () => void sim.get().then(fit, reportError));
    sim.on('change', fit);
    sim.on('height', ({ height }) => {
      if (this.getAttribute('height') === 'auto' && !fills) this.style.height = `${height}px`;
    });
    for (const told of TOLD) sim.on(told, (detail) => this.dispatchEvent(new CustomEvent(`wilt-${told}`, { detail })));
    this.#size();
  }

  disconnectedCallback(): void {
    this.#sim?.destroy();
    this.#sim = undefined;
    this.#frame = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#frame || before === after) return;
    if (name === 'height') this.#size();
    else if (name === 'src') {
      this.disconnectedCallback();
      this.connectedCallback();
    }
    // Nobody holds the promise: what can't be used is told as a problem.
    else this.#sim?.set(after ?? '#v=1', { undo: false }).catch((error: unknown) => this.dispatchEvent(new CustomEvent('wilt-problem', { detail: { kind: 'link', message: error instanceof Error ? error.message : String(error) } })));
  }

  /** Wilt's address with the link: `src`, or the folder above this script's. */
  #address(): string {
    const base = new URL(this.getAttribute('src') ?? '../', this.hasAttribute('src') ? document.baseURI : import.meta.url);
    const link = this.getAttribute('link') ?? '';
    const hash = link.indexOf('#');
    if (link !== '') base.hash = hash === -1 ? link : link.slice(hash);
    return base.href;
  }

  #size(): void {
    const height = Number(this.getAttribute('height'));
    if (height > 0) this.style.height = `${height}px`;
  }
}

if (typeof customElements !== 'undefined' && !customElements.get('wilt-sim')) customElements.define('wilt-sim', WiltSim);
