/** A batch that was held, or would have been but for chance: where it stands, what the gate saw, the feature that failed beside its usual self, release and reject. */
import { useState, type RefObject } from 'react';
import type { Check } from '../../operations/gate.ts';
import type { BatchRecord } from '../../operations/nights.ts';
import { LOGGED_FEATURES, type LoggedFeature } from '../../scenario/logged.ts';
import type { History } from '../../simulation/history.ts';
import { inputWords } from '../../text/features.ts';
import { batchStanding, checkName, histogramCaption } from '../../text/opened.ts';
import { checkSaw, OPERATIONS } from '../../text/operations.ts';
import { WordSelect } from '../kit/WordSelect.tsx';
import { settlingHindrance } from './by-hand.ts';
import { HandButtons } from './HandButtons.tsx';
import { Histogram } from './Histogram.tsx';
import { countsOver, gateReference } from './gate-reference.ts';
import { phrase } from '../../text/words.ts';
import { Said } from '../kit/Said.tsx';

interface HeldBatchProps {
  readonly history: History;
  readonly record: BatchRecord;
  readonly today: number;
  /** The last day that may be told of. */
  readonly lastTold: number;
  /** Takes the focus from a button that is over with its deed. */
  readonly near: RefObject<HTMLElement | null>;
}

export function HeldBatch({ history, record, today, lastTold, near }: HeldBatchProps) {
  const iso = history.dates[record.day] ?? '';
  const why = settlingHindrance(history, today, record.day);
  return (
    <>
      <p>
        <Said>{batchStanding(record, history.scenario.gate, history.dates, lastTold)}</Said>
      </p>
      <div className="opened-halves">
        <div>
          <h4>
            <Said>{OPERATIONS.checks}</Said>
          </h4>
          <ul className="checks">
            {record.checks.map((check) => (
              <li key={check.name} className={`check check-${outcomeOf(check)}`}>
                <b>
                  <Said>{phrase`${checkName(check)}: ${OPERATIONS[outcomeOf(check)]}.`}</Said>
                </b>
                <span>{` ${checkSaw(check)}`}</span>
              </li>
            ))}
          </ul>
        </div>
        <FeatureBefore key={record.day} history={history} record={record} iso={iso} />
      </div>
      {record.held && (
        <HandButtons
          history={history}
          today={today}
          near={near}
          buttons={[
            { deed: { kind: 'release', batch: iso }, name: OPERATIONS.release, hindrance: why },
            { deed: { kind: 'reject', batch: iso }, name: OPERATIONS.reject, hindrance: why },
          ]}
        />
      )}
    </>
  );
}

function outcomeOf({ byChance, passed }: Check): 'failed' | 'withinChance' | 'passed' {
  return byChance ? 'withinChance' : passed ? 'passed' : 'failed';
}

/** The failing features first. */
function FeatureBefore({ history, record, iso }: { readonly history: History; readonly record: BatchRecord; readonly iso: string }) {
  const named = (outcome: ReturnType<typeof outcomeOf>) => record.checks.filter((check) => outcomeOf(check) === outcome).flatMap(({ feature }) => (feature === null ? [] : [feature]));
  const order: LoggedFeature[] = [...new Set([...named('failed'), ...named('withinChance'), ...named('passed').toReversed(), ...LOGGED_FEATURES])];
  const [feature, setFeature] = useState(order[0] ?? LOGGED_FEATURES[0]);
  const at = LOGGED_FEATURES.indexOf(feature);
  const days = gateReference(history, record);
  return (
    <div>
      <h4>
        <WordSelect name={OPERATIONS.feature} value={feature} options={order.map((each) => [each, inputWords(each).name] as const)} onChoose={setFeature} />
      </h4>
      <Histogram
        feature={feature}
        edges={history.monitors.bins[at]?.edges ?? new Float64Array()}
        counts={countsOver(history, at, [record.day])}
        usual={countsOver(history, at, days)}
        caption={histogramCaption(feature, iso, days.length)}
      />
    </div>
  );
}
