/** How distances are drawn on a value axis. The build takes these scales along, and no other (vite.config.ts). */
export const SCALES = ['linear', 'log', 'sqrt'] as const;
export type ScaleName = (typeof SCALES)[number];
