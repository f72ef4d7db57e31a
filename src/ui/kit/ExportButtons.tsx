/** Buttons that take a chart along: its table as CSV, to the clipboard or as a file, and, where it has one, its picture. */
import { useState } from 'react';
import { CHART_TEXTS } from '../../text/charts.ts';
import { NO_PICTURE, PICTURES } from '../../text/pictures.ts';
import { fileName as nameOf } from '../exports/file-name.ts';
import { originColumns, originOf } from '../exports/origin.ts';
import { saveFile } from '../exports/save-file.ts';
import { figureAround, smoothingOf } from '../pictures/figure-parts.ts';
import { wiltNow } from '../wilt.ts';
import { csvText, withConstants } from './csv.ts';
import type { CsvButtonsProps } from './CsvButtons.tsx';

export function ExportButtons({ fileName, csv, ofNoScenario = false }: CsvButtonsProps) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [said, setSaid] = useState('');
  const origin = () => originOf(wiltNow(), smoothingOf(place));
  const text = () => csvText(ofNoScenario ? csv() : withConstants(csv(), originColumns(origin())));
  const name = (ending: string) => (ofNoScenario ? `wilt-${fileName}.${ending}` : nameOf(origin(), fileName, ending));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setSaid(CHART_TEXTS.copied);
    } catch {
      setSaid(CHART_TEXTS.cannotCopy);
    }
  };
  return (
    <span className="chart-csv" ref={setPlace}>
      <button type="button" className="word" onClick={() => void copy()}>
        {CHART_TEXTS.copy}
      </button>
      <button type="button" className="word" onClick={() => saveFile(name('csv'), new Blob([text()], { type: 'text/csv' }))}>
        {CHART_TEXTS.download}
      </button>
      {!ofNoScenario && place && figureAround(place) && <PictureButtons place={place} name={name} say={setSaid} />}
      <span role="status" className="chart-said">
        {said}
      </span>
    </span>
  );
}

interface PictureButtonsProps {
  /** Somewhere in the figure. */
  readonly place: HTMLElement;
  readonly name: (ending: string) => string;
  readonly say: (text: string) => void;
}

const FORMATS = [
  ['svg', PICTURES.svg, PICTURES.asSvg],
  ['png', PICTURES.png, PICTURES.asPng],
] as const;

function PictureButtons({ place, name, say }: PictureButtonsProps) {
  const [making, setMaking] = useState<'svg' | 'png' | null>(null);
  const save = async (format: 'svg' | 'png') => {
    const figure = figureAround(place);
    if (making !== null) return;
    setMaking(format);
    say(PICTURES.making);
    try {
      if (!figure) throw new Error(NO_PICTURE.hidden);
      const file = name(format);
      const { chartImage } = await import('../pictures/chart-image.ts');
      saveFile(file, await chartImage(figure, { format }));
      say(PICTURES.saved);
    } catch (error) {
      say(error instanceof Error && error.name === 'NoPicture' ? error.message : NO_PICTURE.failed);
    } finally {
      setMaking(null);
    }
  };
  // Never disabled: the focus stays where it was pressed.
  return FORMATS.map(([format, word, label]) => (
    <button key={format} type="button" className="word" aria-label={label} aria-busy={making === format} onClick={() => void save(format)}>
      {word}
    </button>
  ));
}
