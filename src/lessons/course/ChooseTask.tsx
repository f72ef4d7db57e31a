/** Shops not seen before: for each the student picks a way to train and says what it will cost; then its year is worked out. */
import { useId, useState } from 'react';
import type { ContenderName } from '../../scenario/contenders.ts';
import { number } from '../../scenario/field.ts';
import { readTyped } from '../../scenario/typedNumber.ts';
import { allowedText } from '../../text/allowed.ts';
import { CHOOSING, chosenSays, shopOrder } from '../../text/choosing.ts';
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { euros } from '../../text/ledger.ts';
import { plain } from '../../text/numbers.ts';
import { ambiguity, refusal } from '../../text/settings.ts';
import { Sentences } from '../asking/Sentences.tsx';
import type { Shop } from '../chapter.ts';
import { useYears } from '../hand-in/use-years.ts';
import { runHere } from '../hand-in/runs.ts';
import { progressActions, useProgress } from '../progress/page.ts';
import type { Choice } from '../progress/record.ts';
import { costsOf, type Costs } from './costs.ts';
import './choose.css';

/** The ways that every shop offers, in the order of the page. */
const WAYS = ['static', 'dynamic', 'scheduled'] as const satisfies readonly ContenderName[];

/** What a year may be said to cost, in €. */
const COST = number(10_000, { min: 0, max: 1_000_000, step: 1, unit: '€', valid: '20000', invalid: '-1' });

interface ChooseTaskProps {
  readonly id: string;
  readonly shops: readonly Shop[];
}

export function ChooseTask({ id, shops }: ChooseTaskProps) {
  return (
    <ol className="choose">
      {shops.map((shop, i) => (
        <li key={shop.id} className="chapter-task">
          <ShopOf shop={shop} id={`${id}.${i + 1}`} />
        </li>
      ))}
    </ol>
  );
}

function ShopOf({ shop, id }: { readonly shop: Shop; readonly id: string }) {
  const choice = useProgress(({ progress }) => progress.choices[id]);
  return (
    <>
      <h3>{shop.title}</h3>
      <p>
        <Sentences>{shop.says}</Sentences>
      </p>
      {choice ? <Outcome shop={shop} choice={choice} /> : <Choosing id={id} />}
    </>
  );
}

function Choosing({ id }: { readonly id: string }) {
  const own = useId();
  const [pick, setPick] = useState<ContenderName | null>(null);
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState('');
  const commit = () => {
    const read = readTyped(typed, COST.parse);
    if (read.kind === 'value' && pick !== null) progressActions().choose(id, { pick, cost: read.value });
    else if (read.kind === 'ambiguous') setRefused(ambiguity(typed.trim(), read.readings, plain(NaN)));
    else setRefused(refusal(typed.trim(), CHOOSING.cost, allowedText(COST.domain, COST.unit)));
  };
  return (
    <form
      className="choose-form"
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      <fieldset className="choose-ways">
        <legend>{CHOOSING.way}</legend>
        {WAYS.map((way) => (
          <label key={way} className="asking-option">
            <input type="radio" name={own} checked={pick === way} onChange={() => setPick(way)} />
            <span>{CONTENDER_WORDS[way]}</span>
          </label>
        ))}
      </fieldset>
      <label className="choose-cost">
        <span>{CHOOSING.costOf}</span>
        <input type="text" inputMode="decimal" value={typed} aria-describedby={`${own}refused`} aria-invalid={refused !== ''} onChange={(event) => setTyped(event.target.value)} />
        <span>€</span>
      </label>
      <p id={`${own}refused`} className="choose-refused" role="status">
        {refused}
      </p>
      <p>
        <button type="submit" className="press press-dark" disabled={pick === null || typed.trim() === ''}>
          {CHOOSING.commit}
        </button>
      </p>
    </form>
  );
}

/** What the year came to, worked out anew. */
function Outcome({ shop, choice }: { readonly shop: Shop; readonly choice: Choice }) {
  const year = useYears([shop.link], runHere).get(shop.link);
  if (year === undefined || year === 'failed') return <p className="quiet">{year === 'failed' ? CHOOSING.failed : CHOOSING.working}</p>;
  return <Costed shop={shop} choice={choice} costs={costsOf(year, WAYS)} />;
}

function Costed({ shop, choice, costs }: { readonly shop: Shop; readonly choice: Choice; readonly costs: Costs }) {
  return (
    <>
      <table className="choose-costs">
        <caption className="unseen">{CHOOSING.costs}</caption>
        <tbody>
          {shopOrder(costs).map(([way, cost]) => (
            <tr key={way} className={way === choice.pick ? 'choose-picked' : undefined}>
              <th scope="row">
                <span>{CONTENDER_WORDS[way]}</span>
                {way === choice.pick && <span className="quiet">{CHOOSING.yours}</span>}
              </th>
              <td>{euros(cost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{chosenSays(costs, choice)}</p>
      <p>
        <Sentences>{shop.told}</Sentences>
      </p>
    </>
  );
}
