/** A version of a contender as two files that TensorFlow.js loads, named by scenario, day and version. */
import { rawLayers, type RawModel } from '../../learning/rawLayers.ts';
import type { ContenderName } from '../../scenario/contenders.ts';
import { LOGGED_FEATURES } from '../../scenario/logged.ts';
import type { History } from '../../simulation/history.ts';
import { inputRows } from '../../text/models.ts';
import { fileName } from '../exports/file-name.ts';
import { originOf, type Origin } from '../exports/origin.ts';
import { saveFile } from '../exports/save-file.ts';
import { wiltNow } from '../wilt.ts';

/** Null where it has no parameters of its own. */
export function rawModelOf({ inputs, scenario, contenders }: History, of: ContenderName, number: number): RawModel | null {
  const version = contenders[of]?.versions[number - 1];
  if (!version || version.parameters.length === 0) return null;
  return rawLayers(version.parameters, inputs, { clip: scenario.models.clip, features: scenario.models.features, logged: LOGGED_FEATURES });
}

/** The names of both files. */
export function modelNames(origin: Origin, of: ContenderName, number: number): { readonly json: string; readonly weights: string } {
  const name = (ending: string) => fileName(origin, `${of}-v${number}`, ending);
  return { json: name('json'), weights: name('weights.bin') };
}

/** Between two files, in milliseconds: of those that are saved in one go some browsers keep the last only. */
const APART = 50;

/** Fetches what writes it, writes it, and hands both files to the browser. */
export async function saveModel(raw: RawModel, of: ContenderName, number: number): Promise<void> {
  const origin = originOf(wiltNow());
  const names = modelNames(origin, of, number);
  const { modelFiles } = await import('./model-files.ts');
  const { scenario, changed, date, link, seed, version } = origin;
  const about = { wilt: version, scenario, changed, date, link, seed, contender: of, version: number, inputs: inputRows(raw.inputs, raw.missing), output: 'probability of buying' };
  const { json, weights } = await modelFiles(raw, names.weights, about);
  saveFile(names.json, new Blob([json], { type: 'application/json' }));
  await new Promise<void>((done) => {
    setTimeout(done, APART);
  });
  saveFile(names.weights, new Blob([weights], { type: 'application/octet-stream' }));
}
