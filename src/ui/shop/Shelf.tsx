/** A model's shelf: what its forecast ordered, as flowers, and what became of them. */
import { memo, type Ref } from 'react';
import type { ShopDay } from '../../operations/shop.ts';
import type { ContenderName } from '../../scenario/contenders.ts';
import { ordered, outcome, SHOP } from '../../text/shop.ts';
import { Flower, type FlowerKind } from './FlowerShapes.tsx';
import { flowersOf } from './flowers.ts';

interface ShelfProps {
  readonly name: ContenderName;
  readonly day: ShopDay;
  readonly unit: number;
  /** Of the place of its flowers. */
  readonly bunch?: Ref<HTMLDivElement>;
}

export function Shelf({ name, day, unit, bunch }: ShelfProps) {
  const { sold, wilted, emptyHanded } = flowersOf(day, unit);
  return (
    <figure className="shelf">
      <figcaption>
        <b className={`of is-${name}`}>{name}</b>
        <span>{` ${ordered(day.ordered)}`}</span>
      </figcaption>
      <div className="shelf-flowers" ref={bunch}>
        <Bunch sold={sold} wilted={wilted} empty={emptyHanded} />
      </div>
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

export function Legend() {
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
