/** The stretches of the year that the story is about. */

/** First and last month and day of each stretch, in every year of the calendar; the year is every day served. */
export const STRETCHES = {
  quiet: ['09-01', '11-30'],
  peak: ['02-10', '02-14'],
  hangover: ['02-15', '02-21'],
  year: ['01-01', '12-31'],
} as const;

export type Stretch = keyof typeof STRETCHES;
export const STRETCH_NAMES = Object.keys(STRETCHES) as readonly Stretch[];

/** Something of each stretch, in their order. */
export function byStretch<T>(make: (stretch: Stretch) => T): Readonly<Record<Stretch, T>> {
  return Object.fromEntries(STRETCH_NAMES.map((stretch) => [stretch, make(stretch)])) as Record<Stretch, T>;
}
