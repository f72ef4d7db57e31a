/** Names above the ribbon, none over another: the next event in bold, then the training window, then the other events. */
import { useMemo } from 'react';
import type { History } from '../../simulation/history.ts';
import { eventName, shortEventName } from '../../text/events.ts';
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

export function Names({ history, scale, window: { from, to }, today, measure }: NamesProps) {
  const labels = useMemo(() => {
    const next = history.events.findIndex(({ day }) => day >= today);
    const wishes: Wish[] = history.events.map((event, i) => ({
      key: String(i),
      at: scale.middle(event.day),
      texts: [eventName(event), shortEventName(event)],
      bold: i === next,
    }));
    const bold = wishes.filter((wish) => wish.bold);
    const nearby = (wish: Wish) => Math.abs(wish.at - scale.middle(today));
    const rest = wishes.filter((wish) => !wish.bold).sort((a, b) => nearby(a) - nearby(b));
    const texts = today > to ? RIBBON.wasTrained : today < from ? RIBBON.willBeTrained : RIBBON.isTrained;
    const trained: Wish = { key: 'window', at: (scale.left(from) + scale.left(to + 1)) / 2, texts };
    // The caption leaves room to events within the window: its bracket tells of it too.
    const within = ({ at }: Wish) => at > scale.left(from) && at < scale.left(to + 1);
    return placeLabels([...bold, ...rest.filter(within), trained, ...rest.filter((wish) => !within(wish))], scale.to, GAP, measure);
  }, [history.events, scale, from, to, today, measure]);

  return labels.map(({ key, text, left, bold }) => (
    <span key={key} className={bold ? 'ribbon-name ribbon-name-next' : 'ribbon-name'} style={{ left }} data-day={history.events[Number(key)]?.day}>
      {text}
    </span>
  ));
}
