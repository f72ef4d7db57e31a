/** model.md as a page. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { modelPage } from './model-page.ts';

test('every heading and every row of a table is on it, and nothing is raw Markdown', () => {
  const markdown = readFileSync('model.md', 'utf8');
  const page = modelPage(markdown);
  const headings = markdown.match(/^#{1,4} .+$/gm) ?? [];
  expect(page.match(/<h[1-4]>/g)).toHaveLength(headings.length);
  const rows = markdown.match(/^\|(?!\s*-{3}).+\|$/gm) ?? [];
  expect(page.match(/<tr>/g)).toHaveLength(rows.length);
  expect(page).toContain('<title>The model, for teachers – Wilt</title>');
  expect(page).not.toMatch(/^\|/m);
  expect(page).not.toMatch(/src="http|href="http:/);
});
