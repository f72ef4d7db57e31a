/** The ledger as a table: each line's count, what it cost, its price to change, and its break-even. */
import { Fragment, useId, useState } from 'react';
import { costUpTo, LEDGER_RULES, priceOf, SIDES, sideUpTo, unitPrices, type LedgerLine } from '../../operations/ledger.ts';
import type { Domain } from '../../scenario/field.ts';
import { fieldAt, type Scenario } from '../../scenario/scenario.ts';
import { recordsOf, type History } from '../../simulation/history.ts';
import { CONTENDER_HEADS } from '../../text/contenders.ts';
import { plain } from '../../text/numbers.ts';
import { wordsFor } from '../../text/fields.ts';
import { alarmsBilled, apart, euros, LEDGER, ledgerCaption, LEDGER_WORDS, lineCount, type PriceName } from '../../text/ledger.ts';
import { NumberControl } from '../settings/NumberControl.tsx';
import { actions } from '../wilt.ts';
import { alarmsSoFar, evens } from './costs.ts';
import { sentences } from '../../text/words.ts';
import { Said } from '../kit/Said.tsx';

interface LedgerTableProps {
  readonly history: History;
  readonly lastTold: number;
  readonly prices: Scenario['prices'];
}

const LINES = Object.keys(LEDGER_WORDS) as LedgerLine[];

export function LedgerTable({ history, lastTold, prices }: LedgerTableProps) {
  const [refused, setRefused] = useState('');
  const models = recordsOf(history);
  const each = unitPrices(prices);
  const even = evens(history, lastTold, prices);
  const alarms = alarmsSoFar(history, lastTold);
  const note = useId();
  return (
    <div className="ledger-counts">
      <div className="panel-table-frame">
        <table className={`panel-table ledger-table${models.length > 3 ? ' ledger-many' : ''}`} style={{ ['--models' as string]: models.length, ['--columns' as string]: 2 * models.length }}>
          <caption>{ledgerCaption(history.dates[lastTold] ?? '')}</caption>
          <thead>
            <tr>
              <th scope="col">{LEDGER.line}</th>
              {models.map(({ name }) => (
                <th key={name} scope="col" className={`of is-${name}`}>
                  {CONTENDER_HEADS[name]}
                </th>
              ))}
              <th scope="col" className="ledger-price">
                {LEDGER.price}
              </th>
              <th scope="col" className="ledger-even">
                {LEDGER.even}
              </th>
            </tr>
          </thead>
          {SIDES.map((side) => (
            <tbody key={side}>
              <tr className="ledger-side">
                <th scope="rowgroup" colSpan={models.length + 3}>
                  {LEDGER.sides[side]}
                </th>
              </tr>
              {LINES.filter((line) => LEDGER_RULES[line].of === side).map((line) => {
                const { name, per } = LEDGER_WORDS[line];
                const { per: units } = LEDGER_RULES[line];
                const price = priceOf(line, prices);
                const isFirst = LINES.findIndex((other) => priceOf(other, prices) === price) === LINES.indexOf(line);
                return (
                  <tr key={line}>
                    <th scope="row">{name}</th>
                    {models.map((model) => {
                      const count = model.ledger[line][lastTold] ?? 0;
                      return (
                        <td key={model.name}>
                          <span>{lineCount(count, units)}</span>
                          {price !== null && <span className="ledger-money">{euros(count * each[line])}</span>}
                        </td>
                      );
                    })}
                    {price === null ? (
                      <td colSpan={2} className="ledger-free quiet">
                        {LEDGER.free}
                      </td>
                    ) : (
                      <>
                        <td className="ledger-price" data-label={LEDGER.price}>{isFirst ? <Price price={price} per={per} value={prices[price]} describedBy={note} onRefuse={setRefused} /> : <SamePrice value={prices[price]} per={per} />}</td>
                        <td className="ledger-even" data-label={isFirst ? LEDGER.even : ''}>{isFirst ? (Number.isNaN(even[price]) ? LEDGER.never : euros(even[price])) : ''}</td>
                      </>
                    )}
                  </tr>
                );
              })}
              <tr className="ledger-side-total">
                <th scope="row">{LEDGER.sideTotals[side]}</th>
                {models.map(({ name, ledger }) => (
                  <td key={name}>{euros(sideUpTo(ledger, lastTold, prices, side))}</td>
                ))}
                <td colSpan={2} className="quiet">
                  {apart(sideUpTo(history.contenders.static.ledger, lastTold, prices, side), sideUpTo(history.contenders.dynamic.ledger, lastTold, prices, side))}
                </td>
              </tr>
            </tbody>
          ))}
          <tfoot>
            <tr>
              <th scope="row">{LEDGER.total}</th>
              {models.map(({ name, ledger }) => (
                <td key={name} className={`of is-${name}`}>
                  {euros(costUpTo(ledger, lastTold, prices))}
                </td>
              ))}
              <td colSpan={2} className="quiet">
                {apart(costUpTo(history.contenders.static.ledger, lastTold, prices), costUpTo(history.contenders.dynamic.ledger, lastTold, prices))}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      {refused !== '' && (
        <p className="setting-refused" role="alert">
          {refused}
        </p>
      )}
      <p id={note} className="panel-note">
        <Said>{sentences(LEDGER.evenNote, history.scenario.shop.order === 'prices' ? LEDGER.evenOrders : '', alarmsBilled(alarms.all, alarms.everyones))}</Said>
      </p>
    </div>
  );
}

/** A price that is typed over in another row. */
function SamePrice({ value, per }: { readonly value: number; readonly per: string }) {
  return (
    <>
      <span className="ledger-same">{plain(value)}</span>
      <span className="number-unit">{` € ${per}`}</span>
    </>
  );
}

interface PriceProps {
  readonly price: PriceName;
  readonly per: string;
  readonly value: number;
  readonly describedBy: string;
  readonly onRefuse: (sentence: string) => void;
}

function Price({ price, per, value, describedBy, onRefuse }: PriceProps) {
  const id = useId();
  const { field } = fieldAt(`prices.${price}`);
  const { name } = wordsFor(`prices.${price}`);
  return (
    <Fragment>
      <label className="unseen" htmlFor={id}>
        {name}
      </label>
      <NumberControl
        id={id}
        name={name}
        unit={`€ ${per}`}
        describedBy={describedBy}
        domain={field.domain as Extract<Domain, { kind: 'number' }>}
        value={value}
        parse={(text) => field.parse(text)}
        onChange={(next) => actions.change(`prices.${price}`, next)}
        onRefuse={onRefuse}
      />
    </Fragment>
  );
}
