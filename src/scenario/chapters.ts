/** The chapters of the course, by the names they have in links. What they say is in lessons. */

/** The course, in its order; then what one reads as one likes. */
export const COURSE = ['summer', 'winter', 'after', 'bad-data', 'nothing-changes'] as const;
export const BESIDES = ['autumn', 'watch', 'how-often', 'choose'] as const;
export const CHAPTERS = [...COURSE, ...BESIDES] as const;

export type ChapterName = (typeof CHAPTERS)[number];
