/** Why a command comes to nothing: a word for programs, a sentence for who wrote them. */
import type { Why } from '../client/wilt.ts';

export class Refusal extends Error {
  readonly why: Why;
  constructor(why: Why, reason: string) {
    super(reason);
    this.name = 'Refusal';
    this.why = why;
  }
}
