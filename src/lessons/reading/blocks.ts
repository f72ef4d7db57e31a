/**
 * A file's Markdown taken apart: its front matter, and each heading with the YAML under it and the paragraphs that follow.
 * What a file may not hold is noted here.
 */
import type { Heading, Paragraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Report } from './mistakes.ts';

/** A text of the file, and the line of the file on which it begins, from 1. */
export interface Source {
  readonly text: string;
  readonly line: number;
}

export interface Section {
  readonly title: string;
  readonly line: number;
  /** What the ```yaml under the heading says; undefined where there is none. */
  readonly yaml: Source | undefined;
  readonly paragraphs: readonly Paragraph[];
}

export interface Blocks {
  readonly front: Source | undefined;
  readonly sections: readonly Section[];
}

const FENCE = '---';
/** A term's name may hold blanks, which Markdown takes in angle brackets only. */
const TERM_LINK = /\]\(term:([^()<>\n]*)\)/g;

export function markdown(text: string): RootContent[] {
  return fromMarkdown(text.replaceAll(TERM_LINK, '](<term:$1>)')).children;
}

/** The line of a node, counted from 1 in what was parsed. */
export function lineOf({ position }: { readonly position?: RootContent['position'] }): number {
  return position?.start.line ?? 1;
}

export function blocksOf(given: string, report: Report): Blocks {
  const lines = given.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n').split('\n');
  const front = frontOf(lines, report);
  const body = front ? lines.map((line, i) => (i <= front.text.split('\n').length + 1 ? '' : line)) : lines;
  return { front, sections: sectionsOf(markdown(body.join('\n')), report) };
}

function frontOf(lines: readonly string[], report: Report): Source | undefined {
  if (lines[0]?.trimEnd() !== FENCE) return undefined;
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === FENCE);
  if (end === -1) {
    report(1, 'the front matter never ends; it stands between two lines of “---”');
    return undefined;
  }
  return { text: lines.slice(1, end).join('\n'), line: 2 };
}

function sectionsOf(nodes: readonly RootContent[], report: Report): Section[] {
  const sections: { title: string; line: number; yaml: Source | undefined; paragraphs: Paragraph[] }[] = [];
  for (const node of nodes) {
    const line = lineOf(node);
    const current = sections.at(-1);
    if (node.type === 'heading' && node.depth === 1) sections.push({ title: titleOf(node, report), line, yaml: undefined, paragraphs: [] });
    else if (isComment(node)) continue;
    else if (!current) report(line, 'this stands before the first heading; “# Title” comes first');
    else if (node.type === 'code' && node.lang === 'yaml') {
      if (current.yaml || current.paragraphs.length > 0) report(line, 'a heading has one block of ```yaml, and it stands right under it');
      else current.yaml = { text: node.value, line: line + 1 };
    } else if (node.type === 'paragraph') current.paragraphs.push(node);
    else report(line, `${KINDS[node.type] ?? `a ${node.type}`} can’t stand here; under “# Title” there are one block of \`\`\`yaml and paragraphs`);
  }
  return sections;
}

const KINDS: Readonly<Record<string, string>> = {
  heading: 'a smaller heading',
  code: 'code that is not ```yaml',
  html: 'HTML',
  list: 'a list',
  blockquote: 'a quotation',
  thematicBreak: 'a rule',
  definition: 'an address for links',
};

/** What is meant for editors of the file alone. */
function isComment(node: RootContent): boolean {
  return node.type === 'html' && /^<!--[^]*-->$/.test(node.value.trim());
}

function titleOf({ children, position }: Heading, report: Report): string {
  const title = children.map((child) => (child.type === 'text' ? child.value : '')).join('').trim();
  if (title === '' || children.some(({ type }) => type !== 'text')) report(lineOf({ position }), 'a title has plain words only, and has some');
  return title;
}
