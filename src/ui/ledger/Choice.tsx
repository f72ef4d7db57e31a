/** What each contender cost so far, at the student's prices, and which one is cheaper. */
import { costUpTo } from '../../operations/ledger.ts';
import { luckOf } from '../../simulation/luck.ts';
import { longDate } from '../../text/dates.ts';
import { choiceLine, costLuck, floorLine, LEDGER, salaries } from '../../text/ledger.ts';
import { LUCK } from '../../text/luck.ts';
import { Part } from '../kit/Part.tsx';
import { useSay } from '../kit/say.ts';
import type { Scene } from '../panel/use-scene.ts';
import { useWilt } from '../wilt.ts';
import { CostChart } from './CostChart.tsx';
import { useOtherYears } from '../years/other-years.ts';
import { YearsControl } from '../years/YearsControl.tsx';
import { choiceFacts, costDifferences } from './costs.ts';
import { LedgerTable } from './LedgerTable.tsx';
import { sentences } from '../../text/words.ts';
import { Said } from '../kit/Said.tsx';
import './ledger.css';

export function Choice({ history, today }: Scene) {
  // The newest prices: nothing has to be run again to apply them.
  const prices = useWilt((state) => state.scenario.prices);
  const facts = today < history.servingStart ? null : choiceFacts(history, today, prices);
  const choice = facts ? choiceLine(facts) : '';
  const years = useOtherYears(history);
  useSay(choice, JSON.stringify(prices), 'answer');
  if (!facts) {
    return (
      <p className="panel-note">
        {`${LEDGER.notYet} ${longDate(history.dates[history.servingStart] ?? '')}.`}
      </p>
    );
  }
  return (
    <>
      <div>
        <p className="panel-say ledger-choice">{choice}</p>
        <p className="panel-say ledger-luck">
          <span>{years ? costLuck(facts.cheaper, luckOf(costDifferences(years, today))) : LUCK.oneDraw}</span>
          {years === null && <YearsControl />}
        </p>
        <p className="panel-note">
          <Said>{sentences(floorLine(costUpTo(history.floor, today, prices)), salaries(prices))}</Said>
        </p>
      </div>
      <div className="ledger">
        <Part>
          <LedgerTable history={history} lastTold={today} prices={prices} />
        </Part>
        <Part>
          <CostChart history={history} today={today} prices={prices} />
        </Part>
      </div>
    </>
  );
}
