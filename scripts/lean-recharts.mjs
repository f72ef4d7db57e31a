/**
 * A build step that leaves out what Recharts brings and the page's charts never use, which the bundler cannot see. Both
 * parts together are 14 of 100 kB gzipped that every visitor would load first.
 */

/** What Recharts needs besides the axes' scales. */
const ITS_OWN = ['point', 'band'];

/** @param {string} name */
const functionOf = (name) => `scale${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/**
 * Which module is taken for which, and why it may be.
 * @param {readonly string[]} scales
 */
const taken = (scales) => [
  {
    // Scales are looked up by name among all of d3-scale's, so dates come along.
    module: /victory-vendor[\\/]es[\\/]d3-scale\.js$/,
    by: `export { ${[...scales, ...ITS_OWN].map(functionOf).join(', ')} } from 'd3-scale';`,
  },
  {
    // The charts say where their ticks are (`niceTicks="none"`), so nobody asks for others, reckoned in decimals.
    module: /recharts[\\/]es6[\\/]util[\\/]scale[\\/]getNiceTickValues\.js$/,
    by: 'export const getNiceTickValues = () => []; export const getTickValuesFixedDomain = () => [];',
  },
];

/** @param {readonly string[]} scales the axes' @returns {import('vite').Plugin} */
export function leanRecharts(scales) {
  const parts = taken(scales);
  const met = new Set();
  return {
    name: 'lean-recharts',
    apply: 'build',
    load(id) {
      const found = parts.find(({ module }) => module.test(id));
      if (found) met.add(found);
      return found?.by;
    },
    buildEnd(error) {
      const missing = parts.filter((each) => !met.has(each));
      if (!error && missing.length > 0) this.error(`Recharts has no ${missing.map(({ module }) => module.source).join(', ')} any more: see scripts/lean-recharts.mjs.`);
    },
  };
}
