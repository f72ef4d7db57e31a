/** What a slide, or a chart alone, is about: one figure that takes what room there is. */
import type { Figure as Name } from '../../scenario/frames.ts';
import { BouquetsChart } from '../charts/BouquetsChart.tsx';
import { ErrorChart } from '../charts/ErrorChart.tsx';
import { chunk } from '../kit/chunk.ts';
import { Later } from '../kit/Later.tsx';
import { useWilt } from '../wilt.ts';
import './figures.css';

const shop = chunk(() => import('../shop/ShopFigure.tsx'), { isOnPage: false });
const beliefs = chunk(() => import('../charts/BeliefsFigure.tsx'), { isOnPage: false });
const ledger = chunk(() => import('../ledger/LedgerFigure.tsx'), { isOnPage: false });
const why = chunk(() => import('../why/WhyFigure.tsx'), { isOnPage: false });

export function Figure() {
  const name = useWilt((state) => state.view.figure);
  return (
    <div className="figure" data-figure={name}>
      <FigureOf name={name} />
    </div>
  );
}

function FigureOf({ name }: { readonly name: Name }) {
  switch (name) {
    case 'error':
      return <ErrorChart compact />;
    case 'bouquets':
      return <BouquetsChart compact />;
    case 'shop':
      return <Later chunk={shop}>{({ ShopFigure }) => <ShopFigure />}</Later>;
    case 'beliefs':
      return <Later chunk={beliefs}>{({ BeliefsFigure }) => <BeliefsFigure />}</Later>;
    case 'ledger':
      return <Later chunk={ledger}>{({ LedgerFigure }) => <LedgerFigure />}</Later>;
    case 'why':
      return <Later chunk={why}>{({ WhyFigure }) => <WhyFigure />}</Later>;
  }
}
