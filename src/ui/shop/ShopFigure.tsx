/**
 * The shop window where it has what room there is: shelves side by side under one awning, flowers as large as that lets
 * them be. What gives way first is the awning, then the flowers; the numbers stay.
 */
import { useMemo, useRef, type CSSProperties } from 'react';
import { CHART_TEXTS } from '../../text/charts.ts';
import { flowerUnit, SHOP } from '../../text/shop.ts';
import { CompactFigure } from '../kit/CompactFigure.tsx';
import { useSize, type Size } from '../kit/use-size.ts';
import { useWilt } from '../wilt.ts';
import { Awning } from './Awning.tsx';
import { FlowerShapes } from './FlowerShapes.tsx';
import { Legend, Shelf } from './Shelf.tsx';
import { flowerWidth } from './flower-width.ts';
import { ROOM, shelvesOn, unitOf } from './shelves.ts';
import './shop.css';
import './shop-figure.css';

/** Least width of a shelf, height of its words, of a shelf with flowers, of one under an awning, in ems. */
const SHELF = 9;
const WORDS = 4.3;
const WITH_FLOWERS = 6;
const WITH_AWNING = 12;

export function ShopFigure() {
  const history = useWilt((state) => state.history);
  const today = useWilt((state) => state.today);
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place);
  const unit = useMemo(() => (history ? unitOf(history) : 1), [history]);
  const shelves = history ? shelvesOn(history, today) : [];
  const isOpen = shelves.length > 0;
  const layout = size && layOut(shelves.length, size);
  return (
    <CompactFigure name="shop" title={SHOP.title} caption={isOpen ? `${SHOP.title}, ${flowerUnit(unit)}` : SHOP.title} beside={isOpen && layout?.hasFlowers && <Legend />} plot={place}>
      {history === null ? CHART_TEXTS.running : isOpen ? layout && <Front shelves={shelves} unit={unit} {...layout} /> : <p className="quiet">{SHOP.waiting}</p>}
    </CompactFigure>
  );
}

interface Layout {
  readonly columns: number;
  readonly rows: number;
  readonly hasFlowers: boolean;
  readonly hasAwning: boolean;
}

/** How so many shelves stand in a picture; those that have no room are left out, the last first. */
function layOut(count: number, { width, height, em }: Size): Layout {
  const columns = Math.max(1, Math.min(count, Math.floor(width / (SHELF * em))));
  const rows = Math.max(1, Math.min(Math.ceil(count / columns), Math.floor(height / (WORDS * em))));
  const each = height / rows;
  return { columns, rows, hasFlowers: each >= WITH_FLOWERS * em, hasAwning: each >= WITH_AWNING * em };
}

interface FrontProps extends Layout {
  readonly shelves: ReturnType<typeof shelvesOn>;
  readonly unit: number;
}

function Front({ shelves, unit, columns, rows, hasFlowers, hasAwning }: FrontProps) {
  // All shelves have the same room.
  const flowers = useRef<HTMLDivElement>(null);
  const room = useSize(flowers);
  const wide = room ? flowerWidth(room.width, room.height, ROOM) : 0;
  const style: CSSProperties = { ['--columns' as string]: columns, ['--rows' as string]: rows, ['--flower' as string]: `${wide}px`, ['--in-a-row' as string]: room && wide > 0 ? Math.max(1, Math.floor(room.width / wide)) : 1 };
  return (
    <div className={hasFlowers ? 'shop-front' : 'shop-front shop-bare'} style={style}>
      {hasAwning && <Awning />}
      <FlowerShapes />
      <div className="shop-shelves">
        {shelves.slice(0, columns * rows).map(({ name, day }, i) => (
          <Shelf key={name} name={name} day={day} unit={unit} {...(i === 0 ? { bunch: flowers } : {})} />
        ))}
      </div>
    </div>
  );
}
