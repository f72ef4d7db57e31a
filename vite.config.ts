/**
 * How the page is built and how unit tests run. Every address in the built folder is relative, so it works under
 * any path of any static host.
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Students who open the developer tools read the real source; nobody else downloads the maps.
    sourcemap: true,
    // The licences of what is bundled go along with it.
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // React and the charts change less often than Wilt does, so browsers may keep them.
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 2 },
            { name: 'charts', test: /node_modules[\\/](recharts|victory-vendor|d3-[a-z]+|@reduxjs|redux|react-redux|reselect|immer|es-toolkit|decimal\.js-light)[\\/]/, priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
  },
});
