/** The shop window: what each model's forecast ordered for today, and what became of it. */
import { memo, useMemo } from 'react';
import { criticalRatio, shopDay, type ShopDay } from '../../operations/shop.ts';
import type { ContenderName } from '../../scenario/contenders.ts';
import { recordsOf, type ContenderHistory, type History } from '../../simulation/history.ts';
import { flowerUnit, ordered, orderNote, outcome, SHOP } from '../../text/shop.ts';
import { useWilt } from '../wilt.ts';
import { Awning } from './Awning.tsx';
import { Flower, FlowerShapes, type FlowerKind } from './FlowerShapes.tsx';
import { flowersOf, flowerUnitFor } from './flowers.ts';
import { Said } from '../kit/Said.tsx';
import './shop.css';

/** Flowers a model's shelf holds: four rows at the least width, for which the shelf keeps room (shop.css). */
const ROOM = 48;

export function ShopWindow() {
  const history = useWilt((state) => state.history);
  const today = useWilt((state) => state.today);
  const unit = useMemo(() => (history ? flowerUnitFor(mostBouquets(history), ROOM) : 1), [history]);
  const days = history && today >= history.servingStart ? recordsOf(history).map((record) => ({ name: record.name, day: dayOf(history, record, today) })) : [];
  return (
    <section className="shop" aria-labelledby="shop-title">
      <h2 id="shop-title">{SHOP.title}</h2>
      <p className="quiet shop-caption">{days.length > 0 ? flowerUnit(unit) : SHOP.closed}</p>
      <Awning />
      <FlowerShapes />
      <div className="shop-window">
        {days.length > 0 ? days.map(({ name, day }) => <Shelf key={name} name={name} day={day} unit={unit} />) : <p className="quiet shop-waiting">{SHOP.waiting}</p>}
      </div>
      <Legend />
      {history && (
        <p className="quiet shop-note">
          <Said>{orderNote(history.scenario.shop, criticalRatio(history.scenario.prices))}</Said>
        </p>
      )}
    </section>
  );
}

/** Ordered or asked for on the greatest day: one scale a run, so that a flower is the same on all its days. */
function mostBouquets(history: History): number {
  return recordsOf(history).reduce((most, { ordered: orders }) => orders.reduce((a, b) => (b > a ? b : a), most), history.purchases.reduce((a, b) => Math.max(a, b), 0));
}

function dayOf({ purchases }: History, { ordered: orders }: ContenderHistory, today: number): ShopDay {
  return shopDay(orders[today] ?? NaN, purchases[today] ?? NaN);
}

interface ShelfProps {
  readonly name: ContenderName;
  readonly day: ShopDay;
  readonly unit: number;
}

function Shelf({ name, day, unit }: ShelfProps) {
  const { sold, wilted, emptyHanded } = flowersOf(day, unit);
  return (
    <figure className="shelf">
      <figcaption>
        <b className={`of is-${name}`}>{name}</b>
        <span>{` ${ordered(day.ordered)}`}</span>
      </figcaption>
      <Bunch sold={sold} wilted={wilted} empty={emptyHanded} />
      <p className="shelf-outcome">{outcome(day)}</p>
    </figure>
  );
}

const Bunch = memo(function Bunch(counts: Readonly<Record<FlowerKind, number>>) {
  const kinds = (['sold', 'wilted', 'empty'] as const).flatMap((kind) => Array.from({ length: counts[kind] }, () => kind));
  return (
    <div className="bunch" aria-hidden="true">
      {kinds.map((kind, i) => (
        // eslint-disable-next-line react/no-array-index-key -- flowers have no identity besides their place
        <Flower key={i} kind={kind} place={i} />
      ))}
    </div>
  );
});

function Legend() {
  return (
    <p className="shop-legend quiet" aria-hidden="true">
      {(['sold', 'wilted', 'empty'] as const).map((kind) => (
        <span key={kind}>
          <Flower kind={kind} place={4} />
          <span>{SHOP.legend[kind]}</span>
        </span>
      ))}
    </p>
  );
}
