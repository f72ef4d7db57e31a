/** The lines of the engine that did an update, taken from its own source, so that what is shown is what ran. */
import descent from '../../learning/descent.ts?raw';
import logistic from '../../learning/logistic.ts?raw';
import online from '../../learning/onlineUpdate.ts?raw';
import perceptron from '../../learning/perceptron.ts?raw';
import type { Scenario } from '../../scenario/scenario.ts';

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
  return [
    { file: 'learning/onlineUpdate.ts', code: linesFrom(online, 'export function learnBatch') },
    { file: `learning/${kind}.ts`, code: linesFrom(kind === 'logistic' ? logistic : perceptron, 'gradient:') },
    { file: 'learning/descent.ts', code: linesFrom(descent, 'export function stepDownhill') },
  ];
}
