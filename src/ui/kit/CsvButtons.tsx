/** Buttons that take a table along as CSV: to the clipboard, or as a file. */
import { useState } from 'react';
import { CHART_TEXTS } from '../../text/charts.ts';

interface CsvButtonsProps {
  /** Of the downloaded file, without its ending. */
  readonly fileName: string;
  readonly csv: () => string;
}

export function CsvButtons({ fileName, csv }: CsvButtonsProps) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(csv());
      setSaid(CHART_TEXTS.copied);
    } catch {
      setSaid(CHART_TEXTS.cannotCopy);
    }
  };
  return (
    <span className="chart-csv">
      <button type="button" className="word" onClick={() => void copy()}>
        {CHART_TEXTS.copy}
      </button>
      <button type="button" className="word" onClick={() => save(`${fileName}.csv`, csv())}>
        {CHART_TEXTS.download}
      </button>
      <span role="status" className="chart-said">
        {said}
      </span>
    </span>
  );
}

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // Once the click's task is over the browser has the file.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
