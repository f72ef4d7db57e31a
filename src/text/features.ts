/** What a model sees about a shopper, in plain words, and what one step of it is: weights are read against these. */

interface InputWords {
  readonly name: string;
  /** The step that a weight is for, where it is not simply yes or no. */
  readonly step: string;
}

const INPUT_WORDS: Readonly<Record<string, InputWords>> = {
  returning: { name: 'has bought here before', step: '' },
  phone: { name: 'visits on a phone', step: '' },
  search: { name: 'came from a search', step: '' },
  newsletter: { name: 'came from the newsletter', step: '' },
  nearby: { name: 'lives nearby', step: '' },
  evening: { name: 'visits in the evening', step: '' },
  cards: { name: 'looked at greeting cards', step: '' },
  pages: { name: 'pages viewed', step: 'each' },
  minutes: { name: 'minutes on the site', step: 'each doubling' },
  price: { name: 'price looked at', step: 'each doubling' },
  season_sin: { name: 'season, autumn to spring', step: 'sine' },
  season_cos: { name: 'season, summer to winter', step: 'cosine' },
  valentines: { name: 'closeness of Valentine’s Day', step: 'from far to there' },
  christmas: { name: 'closeness of Christmas', step: 'from far to there' },
  womens: { name: 'closeness of Women’s Day', step: 'from far to there' },
  mothers: { name: 'closeness of Mother’s Day', step: 'from far to there' },
  intercept: { name: 'starting point', step: 'intercept' },
};

/** Words for a model input; one without words keeps its name. */
export function inputWords(input: string): InputWords {
  return INPUT_WORDS[input] ?? { name: input, step: '' };
}
