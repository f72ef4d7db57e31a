/** Ways to take a chart along: its table as CSV, to the clipboard or as a file, and its picture. They come when the numbers are opened. */
import { chunk } from './chunk.ts';
import type { CsvLines } from './csv.ts';
import { Later } from './Later.tsx';

export interface CsvButtonsProps {
  /** What is in the file, a part of its name. */
  readonly fileName: string;
  readonly csv: () => CsvLines;
  /** It is not of the scenario that is open: neither name nor table says one. */
  readonly ofNoScenario?: boolean;
}

const buttons = chunk(() => import('./ExportButtons.tsx'));

export function CsvButtons(props: CsvButtonsProps) {
  return <Later chunk={buttons}>{({ ExportButtons }) => <ExportButtons {...props} />}</Later>;
}
