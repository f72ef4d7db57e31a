/** Questions that varying one setting answers: the ready-made ones, each with its setting and values that show the answer. */
import type { Vary } from './vary.ts';

export const QUESTIONS = {
  rate: { path: 'dynamic.rate', values: [0.03, 0.1, 0.3, 0.6, 1, 2, 5] },
  publish: { path: 'dynamic.publish', values: [1, 2, 4, 7, 14, 28] },
  retrain: { path: 'scheduled.every', values: [7, 14, 30, 60, 120] },
  labels: { path: 'dynamic.delay', values: [0, 1, 3, 7, 14, 30] },
  window: { path: 'scheduled.window', values: [14, 30, 60, 120, 240] },
  gate: { path: 'gate.distance', values: [0.05, 0.08, 0.1, 0.2, 0.5, 1] },
} as const satisfies Readonly<Record<string, Vary>>;

export type Question = keyof typeof QUESTIONS;
export const QUESTION_NAMES = Object.keys(QUESTIONS) as readonly Question[];
