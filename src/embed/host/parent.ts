/**
 * The page around the frame, as it is spoken to. What answers goes to the origin that spoke. Before it has spoken nobody knows
 * whose page it is: what is said then holds nothing that is anybody's. An opaque origin (`null`, or a deck's
 * that is opened from a disk) can only be reached by `*`; it hears everything but what a student did.
 */
import { SOURCE, VERSIONS, type Id } from '../protocol.ts';

export interface Parent {
  /** Whoever asks from this origin is answered there. */
  heard(origin: string): void;
  /** Whether it has spoken. */
  isKnown(): boolean;
  /** Whether it has an origin to which alone something can be said. */
  isNamed(): boolean;
  /** A message of the protocol; one that is no answer has a number of its own. */
  say(message: { readonly type: string } & Readonly<Record<string, unknown>>, id?: Id): void;
  /** What others than Wilt's own parents understand, a key or a height: to whoever it is. */
  sayPlainly(message: unknown): void;
}

export function createParent(post: (message: unknown, target: string) => void): Parent {
  let target: string | undefined;
  let count = 0;
  return {
    heard(origin) {
      target = origin === 'null' || origin === '' || origin.startsWith('file:') ? '*' : origin;
    },
    isKnown: () => target !== undefined,
    isNamed: () => target !== undefined && target !== '*',
    say(message, id) {
      count += 1;
      post({ source: SOURCE, v: VERSIONS.at(-1), id: id ?? `wilt-${count}`, ...message }, target ?? '*');
    },
    sayPlainly(message) {
      post(message, target ?? '*');
    },
  };
}
