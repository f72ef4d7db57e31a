/** The lines of the engine that did an update, taken from its own source, so that what is shown is what ran. */
import type { Scenario } from '../../scenario/scenario.ts';

const SOURCES: Readonly<Record<string, string>> = import.meta.glob<string>('../../learning/{descent,logistic,onlineUpdate,perceptron}.ts', { query: '?raw', import: 'default', eager: true });

export interface SourceLines {
  /** Under src. */
  readonly file: string;
  readonly code: string;
}

/** From the line that begins so to the first line after it that closes what it opened, without what all of them are indented by. */
export function linesFrom(source: string, opening: string): string {
  const lines = source.split('\n');
  const first = lines.findIndex((line) => line.trimStart().startsWith(opening));
  const indent = (lines[first] ?? '').search(/\S/);
  const last = lines.findIndex((line, i) => i > first && line.search(/\S/) === indent && /^[})\]]/.test(line.trimStart()));
  if (first === -1 || last === -1) throw new Error(`“${opening}” is not in the source.`);
  return lines
    .slice(first, last + 1)
    .map((line) => line.slice(indent))
    .join('\n');
}

/** In the order in which a night goes through them: the batch, the gradient, the step. */
export function updateLines({ kind }: Pick<Scenario['models'], 'kind'>): readonly SourceLines[] {
  const openings = { onlineUpdate: 'export function learnBatch', [kind]: 'function gradient', descent: 'export function stepDownhill' };
  return Object.entries(openings).map(([name, opening]) => ({ file: `learning/${name}.ts`, code: linesFrom(SOURCES[`../../learning/${name}.ts`] ?? '', opening) }));
}
