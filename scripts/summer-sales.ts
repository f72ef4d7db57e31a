/**
 * A Vite plugin: `virtual:summer-sales` holds the summer's sales, worked out by the world when the page is built, so that
 * the beginning can show them before any worker has started.
 */
import type { Plugin } from 'vite';
import { summerSales } from '../src/lessons/course/summerSales.ts';

const NAME = 'virtual:summer-sales';

export function emitSummerSales(): Plugin {
  return {
    name: 'summer-sales',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? `export const SUMMER_SALES = ${JSON.stringify(summerSales())};` : undefined),
  };
}
