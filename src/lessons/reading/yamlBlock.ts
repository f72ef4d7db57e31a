/** Reads a block of YAML by its schema. Whatever is wrong in it is noted on its own line of the file. */
import * as v from 'valibot';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { Source } from './blocks.ts';
import type { Report } from './mistakes.ts';

type Path = readonly (string | number)[];

export interface YamlBlock<T> {
  readonly value: T;
  /** The line of the file on which what is there begins; of its surroundings where nothing is. */
  lineAt(...path: Path): number;
  /** The lines of the file on which the marks of a text stand, in their order. */
  markLines(...path: Path): readonly number[];
}

/** Undefined where something was wrong. */
export function readYaml<T>({ text, line }: Source, schema: v.GenericSchema<unknown, T>, report: Report): YamlBlock<T> | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'error' });
  const lineFrom = (offset: number) => Math.max(1, counter.linePos(offset).line) + line - 1;
  for (const { pos, message } of [...document.errors, ...document.warnings]) report(lineFrom(pos[0]), `this can’t be read as YAML: ${message.replace(/\.$/, '')}; a line is “key: value”, and a value with “: ” or “#” in it stands in quotes`);
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  const lineAt = (...path: Path) => lineFrom(rangeAt(document, path)[0]);
  const plain = plainOf(document);
  if (!plain) {
    report(line, 'this can’t be read as YAML: names for parts of it (& and *) are not used here');
    return undefined;
  }
  const result = v.safeParse(schema, plain.value);
  if (!result.success) {
    for (const issue of result.issues) {
      const path = (issue.path ?? []).map(({ key }) => key as string | number);
      const name = path.map((key) => (typeof key === 'number' ? `[${key + 1}]` : `.${key}`)).join('').replace(/^\./, '');
      report(lineAt(...path), name === '' ? issue.message : `${name}: ${issue.message}`);
    }
    return undefined;
  }
  return {
    value: result.output,
    lineAt,
    markLines: (...path) => {
      const [from, to] = rangeAt(document, path);
      return [...text.slice(from, to).matchAll(/\{[^{}]*\}/g)].map(({ index }) => lineFrom(from + index));
    },
  };
}

function plainOf(document: Document): { readonly value: unknown } | undefined {
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) as unknown };
  } catch {
    return undefined;
  }
}

/** Where in the text something begins and ends: what the path leads to, or as far as it leads. */
function rangeAt({ contents }: Document, path: Path): readonly [from: number, to: number] {
  let node: unknown = contents;
  let range: readonly [number, number] = contents?.range ? [contents.range[0], contents.range[1]] : [0, 0];
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((each) => isScalar(each.key) && String(each.key.value) === String(key));
      if (!pair || !isNode(pair.key) || !pair.key.range) break;
      range = [pair.key.range[0], isNode(pair.value) && pair.value.range ? pair.value.range[1] : pair.key.range[1]];
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(key)];
      if (!isNode(item) || !item.range) break;
      range = [item.range[0], item.range[1]];
      node = item;
    } else break;
  }
  return range;
}
