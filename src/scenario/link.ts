/** The link codec. (contract) */
import type { Scenario } from './scenario.ts';
import type { View } from './view.ts';

/** Something in a link that could not be used as it stood. */
export interface LinkNotice {
  readonly kind: 'value' | 'unknown' | 'repeated' | 'version' | 'window' | 'length';
  readonly key: string;
  /** The text given, shortened to 80 characters. */
  readonly given: string;
  /** The text of what is used instead; '' where nothing is. */
  readonly used: string;
}

export interface Link {
  readonly scenario: Scenario;
  readonly view: View;
  /** Unknown `key=value` pairs, kept as they came so that writing the link again loses nothing. */
  readonly unknown: readonly string[];
}
