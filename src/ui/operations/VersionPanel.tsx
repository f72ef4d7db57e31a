/** A version: when it served and why, what it had learnt, what it believes beside what serves now, and the way back to it. */
import type { RefObject } from 'react';
import { unscaledWeights } from '../../learning/inputs.ts';
import { rollbacksOf } from '../../operations/nights.ts';
import type { ContenderName } from '../../scenario/contenders.ts';
import type { History } from '../../simulation/history.ts';
import { inputWords } from '../../text/features.ts';
import { rollbackTomorrow } from '../../text/by-hand.ts';
import { decimals, signed } from '../../text/numbers.ts';
import { rollbackWords, versionFacts } from '../../text/opened.ts';
import { OPERATIONS } from '../../text/operations.ts';
import { TableFrame } from '../kit/TableFrame.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { inputOrder } from '../kit/inputs.ts';
import { followed, nextPublish, rollbackHindrance, servesTomorrow } from './by-hand.ts';
import { SaveModel } from '../models/SaveModel.tsx';
import { HandButtons } from './HandButtons.tsx';
import { stretches } from './known.ts';
import { plainWords, sentences } from '../../text/words.ts';
import { Said } from '../kit/Said.tsx';

interface VersionPanelProps {
  readonly history: History;
  readonly of: ContenderName;
  readonly number: number;
  /** The first of the days on end that were pointed at. */
  readonly from: number;
  readonly today: number;
  readonly lastTold: number;
  /** Takes the focus from a button that is over with its deed. */
  readonly near: RefObject<HTMLElement | null>;
}

export function VersionPanel({ history, of, number, from, today, lastTold, near }: VersionPanelProps) {
  const record = history.contenders[of];
  const version = record?.versions[number - 1];
  const served = record ? stretches(record.serving, history.servingStart, lastTold).filter((each) => each.number === number) : [];
  if (!record || !version || served.length === 0) return null;
  const rollback = rollbacksOf(record.nights).find(({ day, to }) => day === from && to === number);
  const next = nextPublish(history, today + 1);
  const current = record.versions[(record.serving[today] ?? 1) - 1];
  return (
    <>
      {rollback && (
        <p>
          <Said>{sentences(rollbackWords(rollback, history.dates, history.scenario.rollback.window), ...(rollback.by === 'hand' ? followed(history, from, lastTold) : []))}</Said>
        </p>
      )}
      <dl className="facts">
        {versionFacts({ version, served, lastTold, dates: history.dates }).map(([name, value]) => (
          <div key={plainWords(name)}>
            <dt>
              <Said>{name}</Said>
            </dt>
            <dd>
              <Said>{value}</Said>
            </dd>
          </div>
        ))}
      </dl>
      {current && current !== version && history.scenario.models.kind === 'logistic' && (
        <Disclosure summary={OPERATIONS.weights}>{() => <WeightTable history={history} one={version.parameters} other={current.parameters} />}</Disclosure>
      )}
      <SaveModel history={history} of={of} number={number} />
      {of === 'dynamic' && (
        <HandButtons history={history} today={today} near={near} buttons={[{ deed: { kind: 'rollback', version: number }, name: OPERATIONS.rollback, hindrance: rollbackHindrance(history, today, number) }]} note={rollbackTomorrow({ tomorrow: history.dates[today + 1] ?? '', serves: servesTomorrow(history, today) }, number, next === null ? '' : (history.dates[next] ?? ''), history.scenario.gate.on)} />
      )}
    </>
  );
}

interface WeightTableProps {
  readonly history: History;
  readonly one: Float32Array;
  readonly other: Float32Array;
}

function WeightTable({ history, one, other }: WeightTableProps) {
  const mine = unscaledWeights(one, history.inputs);
  const theirs = unscaledWeights(other, history.inputs);
  return (
    <TableFrame label={OPERATIONS.weights}>
      <table className="opened-table">
        <thead>
          <tr>
            <th scope="col">{OPERATIONS.input}</th>
            <th scope="col">{OPERATIONS.thisVersion}</th>
            <th scope="col">{OPERATIONS.servesNow}</th>
            <th scope="col">{OPERATIONS.difference}</th>
          </tr>
        </thead>
        <tbody>
          {inputOrder(history).map((index) => (
            <tr key={index}>
              <th scope="row">{inputWords(history.inputs.names[index] ?? '').name}</th>
              <td>{decimals(mine[index] ?? NaN, 2)}</td>
              <td>{decimals(theirs[index] ?? NaN, 2)}</td>
              <td>{signed((theirs[index] ?? NaN) - (mine[index] ?? NaN))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
