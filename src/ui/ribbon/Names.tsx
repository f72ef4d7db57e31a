/** Names above the ribbon, none over another: of the events, today's in bold, and of the training window. */
import { useMemo } from 'react';
import type { History } from '../../simulation/history.ts';
import { eventName, nameRank, shortEventName } from '../../text/events.ts';
import { RIBBON } from '../../text/ribbon.ts';
import { placeLabels, type Wish } from '../kit/labels.ts';
import type { Measure } from '../kit/text-width.ts';
import type { DayScale } from '../kit/day-scale.ts';
import type { TrainingWindow } from './training-window.ts';

interface NamesProps {
  readonly history: History;
  readonly scale: DayScale;
  readonly window: TrainingWindow;
  readonly today: number;
  readonly measure: Measure;
}

const GAP = 9;

export function Names({ history: { events }, scale, window: { from, to }, today, measure }: NamesProps) {
  const texts = today > to ? RIBBON.wasTrained : today < from ? RIBBON.willBeTrained : RIBBON.isTrained;
  const labels = useMemo(() => {
    const named: Wish[] = events.map((event, i) => ({ key: String(i), at: scale.middle(event.day), texts: [eventName(event), shortEventName(event)], rank: nameRank(event) }));
    // The window's bracket tells of it too.
    const trained: Wish = { key: 'window', at: (scale.left(from) + scale.left(to + 1)) / 2, texts, rank: Infinity };
    return placeLabels([...named, trained], scale.to, GAP, measure);
  }, [events, scale, from, to, texts, measure]);

  return labels.map(({ key, text, x, anchor }) => {
    const day = events[Number(key)]?.day;
    return (
      <span key={key} className={`ribbon-name ribbon-name-${anchor}${day === today ? ' ribbon-name-today' : ''}`} style={{ left: x }} data-day={day}>
        {text}
      </span>
    );
  });
}
