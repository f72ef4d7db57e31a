/** A build step that puts model.md beside the page as a page of its own that any browser can read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import type { Plugin } from 'vite';
import { ROOT } from './commands.mjs';

const STYLE = `
  :root { color-scheme: light dark; font: 1.0625rem/1.55 Georgia, 'Times New Roman', serif; background: light-dark(#fbf8f0, #171a1d); color: light-dark(#24261f, #efe8d8); }
  body { max-width: 46rem; margin: 2.5rem auto; padding: 0 1.25rem; }
  h1, h2, h3 { line-height: 1.25; font-weight: 620; margin: 2em 0 0.6em; }
  pre, code { font: 0.9em/1.5 ui-monospace, Menlo, Consolas, monospace; }
  pre { overflow-x: auto; padding: 0.75rem 1rem; background: light-dark(#f5f0e2, #1f2327); }
  table { display: block; overflow-x: auto; border-collapse: collapse; font: 0.9rem/1.4 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; }
  th, td { padding: 0.3rem 0.9rem 0.3rem 0; border-bottom: 1px solid light-dark(#d9d2c0, #3a3f42); text-align: left; vertical-align: top; }
  a { color: inherit; }
`;

/** The document's first heading is the page's title. */
export function modelPage(markdown: string): string {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? 'Wilt';
  const body = micromark(markdown, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} – Wilt</title>
    <link rel="icon" href="./favicon.svg" type="image/svg+xml" />
    <style>${STYLE}</style>
  </head>
  <body>
${body}
    <p><a href="./">Wilt</a></p>
  </body>
</html>
`;
}

export function emitModelPage(): Plugin {
  return {
    name: 'model-page',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'model.html', source: modelPage(readFileSync(join(ROOT, 'model.md'), 'utf8')) });
    },
  };
}
