/** Years as they come in, by link. */
import { useEffect, useState } from 'react';
import type { History } from '../../simulation/history.ts';
import type { Run } from './runs.ts';

export type Years = ReadonlyMap<string, History | 'failed'>;

const NONE: Years = new Map();

/** @param links kept by their text: the array may be a new one each time */
export function useYears(links: readonly string[], run: Run): Years {
  const [years, setYears] = useState(NONE);
  const all = [...new Set(links)].join(' ');
  useEffect(() => {
    let isGone = false;
    const enter = (link: string, year: History | 'failed'): void => {
      if (!isGone) setYears((before) => new Map([...before, [link, year]]));
    };
    for (const link of all.split(' ').filter((each) => each !== '')) {
      run(link)
        .then((history) => enter(link, history))
        .catch(() => enter(link, 'failed'));
    }
    return () => {
      isGone = true;
    };
  }, [all, run]);
  return years;
}
