/** The ledger where the picture has what room there is: what each contender cost so far as curves, beside them the verdict and what it comes to. */
import { useRef } from 'react';
import { costUpTo, SIDES, sideUpTo } from '../../operations/ledger.ts';
import { recordsOf, type History } from '../../simulation/history.ts';
import { CHART_TEXTS } from '../../text/charts.ts';
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { longDate } from '../../text/dates.ts';
import { euros, LEDGER, ledgerCaption, verdictLine } from '../../text/ledger.ts';
import { useSize } from '../kit/use-size.ts';
import { useIsLens } from '../kit/use-span.ts';
import { useWilt } from '../wilt.ts';
import { choiceFacts } from './costs.ts';
import { CostChart } from './CostChart.tsx';
import './ledger-figure.css';

/** What the words beside the curves need, and the curves themselves, in ems. */
const WORDS_WIDE = 19;
const CURVES_WIDE = 22;
const CURVES_TALL = 9;
const LINE = 1.5;
const VERDICT = 8;

export function LedgerFigure() {
  const history = useWilt((state) => state.history);
  const today = useWilt((state) => state.today);
  if (history === null) return <p className="quiet">{CHART_TEXTS.running}</p>;
  if (today < history.servingStart) return <p>{`${LEDGER.notYet} ${longDate(history.dates[history.servingStart] ?? '')}.`}</p>;
  return <Ledger history={history} today={today} />;
}

function Ledger({ history, today }: { readonly history: History; readonly today: number }) {
  // The newest prices: nothing has to be run again to apply them.
  const prices = useWilt((state) => state.scenario.prices);
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place);
  const [wide, tall] = size ? [size.width / size.em, size.height / size.em] : [0, 0];
  const table = (recordsOf(history).length + 2) * LINE;
  // A fortnight takes the whole width.
  const isBeside = !useIsLens(history, today) && wide >= WORDS_WIDE + CURVES_WIDE && tall >= table;
  const isBelow = !isBeside && tall >= CURVES_TALL + table && wide >= WORDS_WIDE;
  const hasVerdict = isBeside ? tall >= table + VERDICT : isBelow && tall >= CURVES_TALL + table + VERDICT;
  return (
    <div className={isBeside ? 'ledger-figure ledger-beside' : 'ledger-figure'} ref={place}>
      {size && (
        <>
          <CostChart history={history} today={today} prices={prices} compact />
          {(isBeside || isBelow) && (
            <div className="ledger-sums">
              {hasVerdict && <p>{verdictLine(choiceFacts(history, today, prices))}</p>}
              <Sums history={history} today={today} />
            </div>
          )}
        </>
      )}
    </div>
  );
}

function Sums({ history, today }: { readonly history: History; readonly today: number }) {
  const prices = useWilt((state) => state.scenario.prices);
  return (
    <table className="ledger-sums-table">
      <caption className="unseen">{ledgerCaption(history.dates[today] ?? '')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{LEDGER.contender}</span>
          </th>
          {SIDES.map((side) => (
            <th key={side} scope="col">
              {LEDGER.sideHeads[side]}
            </th>
          ))}
          <th scope="col">{LEDGER.together}</th>
        </tr>
      </thead>
      <tbody>
        {recordsOf(history).map(({ name, ledger }) => (
          <tr key={name}>
            <th scope="row" className={`of is-${name}`}>
              {CONTENDER_WORDS[name]}
            </th>
            {SIDES.map((side) => (
              <td key={side}>{euros(sideUpTo(ledger, today, prices, side))}</td>
            ))}
            <td className="ledger-sum">{euros(costUpTo(ledger, today, prices))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
