/** The shop window: what each model's forecast ordered for today, and what became of it. */
import { useMemo } from 'react';
import { criticalRatio } from '../../operations/shop.ts';
import { flowerUnit, orderNote, SHOP } from '../../text/shop.ts';
import { useWilt } from '../wilt.ts';
import { Awning } from './Awning.tsx';
import { FlowerShapes } from './FlowerShapes.tsx';
import { Said } from '../kit/Said.tsx';
import { Legend, Shelf } from './Shelf.tsx';
import { shelvesOn, unitOf } from './shelves.ts';
import './shop.css';

export function ShopWindow() {
  const history = useWilt((state) => state.history);
  const today = useWilt((state) => state.today);
  const unit = useMemo(() => (history ? unitOf(history) : 1), [history]);
  const days = history ? shelvesOn(history, today) : [];
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
