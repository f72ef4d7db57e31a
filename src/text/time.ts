/** Words of the time controls. */
export const TIME = {
  name: 'Time',
  more: 'more of time: months, events, speed',
  play: 'play',
  pause: 'pause',
  held: 'What comes next is not open yet.',
  restart: 'start again',
  reveal: 'show the whole year',
  speed: 'speed',
  speedUnit: 'days/s',
} as const;

export const STRIDES: Readonly<Record<'day' | 'week' | 'month' | 'event', { readonly word: string; readonly back: string; readonly forward: string }>> = {
  day: { word: 'day', back: 'Back a day', forward: 'Forward a day' },
  week: { word: 'week', back: 'Back a week', forward: 'Forward a week' },
  month: { word: 'month', back: 'Back a month', forward: 'Forward a month' },
  event: { word: 'event', back: 'Back to the event before', forward: 'On to the next event' },
};

export function speedName(speed: number): string {
  return speed === 1 ? '1 day a second' : `${speed} days a second`;
}
