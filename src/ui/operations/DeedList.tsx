/** All that can be done by hand, each with what it would do tomorrow, and what became of what was done this morning. */
import { useState, type RefObject } from 'react';
import type { History } from '../../simulation/history.ts';
import { BY_HAND, publishTomorrow, retrainTomorrow, rollbackTomorrow, settleTomorrow, versionOption } from '../../text/by-hand.ts';
import { dayMonth } from '../../text/dates.ts';
import { OPERATIONS, tomorrowNote } from '../../text/operations.ts';
import { WordSelect } from '../kit/WordSelect.tsx';
import { followed, hindrance, nextPublish, publishHindrance, rollbackHindrance, servesTomorrow, settlingHindrance } from './by-hand.ts';
import { HandButtons } from './HandButtons.tsx';
import { batchesIn, batchState } from './known.ts';
import { Said } from '../kit/Said.tsx';

interface DeedListProps {
  readonly history: History;
  readonly today: number;
  /** Takes the focus from a button that may be over with its deed. */
  readonly near: RefObject<HTMLElement | null>;
}

export function DeedList({ history, today, near }: DeedListProps) {
  const { dates } = history;
  const tomorrow = { tomorrow: dates[today + 1] ?? '', serves: servesTomorrow(history, today) };
  const general = hindrance(history, today);
  const common = { history, today, near, isListed: true } as const;
  return (
    <div className="deeds">
      <p className="hand-note quiet">
        <Said>{BY_HAND.intro}</Said>
      </p>
      {general === null && <p className="hand-note quiet">{tomorrowNote(tomorrow.tomorrow)}</p>}
      {followed(history, today, today).map((sentence) => (
        <p key={sentence} className="deeds-after">
          {sentence}
        </p>
      ))}
      <RollbackRow {...common} words={tomorrow} />
      <BatchRow {...common} words={tomorrow} />
      <section>
        <h3>{BY_HAND.publish}</h3>
        <HandButtons {...common} buttons={[{ deed: { kind: 'publish' }, name: OPERATIONS.publish, hindrance: publishHindrance(history, today) }]} note={publishTomorrow(tomorrow)} />
      </section>
      <section>
        <h3>{BY_HAND.retrain}</h3>
        <HandButtons {...common} buttons={[{ deed: { kind: 'retrain' }, name: OPERATIONS.retrain, hindrance: general }]} note={retrainTomorrow(tomorrow, history.contenders.static.versions.filter(({ day }) => day <= today).length + 1)} />
      </section>
    </div>
  );
}

interface RowProps extends DeedListProps {
  readonly isListed: true;
  readonly words: { readonly tomorrow: string; readonly serves: number };
}

/** Versions with their scores, the newest first. */
function RollbackRow({ words, ...common }: RowProps) {
  const { history, today } = common;
  const [chosen, setChosen] = useState<number | null>(null);
  const versions = history.contenders.dynamic.versions.filter(({ day }) => day <= today).toReversed();
  const number = versions.find((version) => version.number === chosen)?.number ?? versions.find((version) => version.number !== words.serves)?.number ?? words.serves;
  const next = nextPublish(history, today + 1);
  return (
    <section>
      <h3>
        <span>{`${BY_HAND.rollbackTo} `}</span>
        <WordSelect name={BY_HAND.rollbackTo} value={String(number)} options={versions.map((version) => [String(version.number), versionOption(version, history.dates[version.day] ?? '')] as const)} onChoose={(value) => setChosen(Number(value))} />
      </h3>
      <HandButtons
        {...common}
        buttons={[{ deed: { kind: 'rollback', version: number }, name: BY_HAND.rollback, hindrance: rollbackHindrance(history, today, number) }]}
        note={rollbackTomorrow(words, number, next === null ? '' : (history.dates[next] ?? ''), history.scenario.gate.on)}
      />
    </section>
  );
}

/** Batches that are held, the newest first. */
function BatchRow({ words, ...common }: RowProps) {
  const { history, today } = common;
  const [chosen, setChosen] = useState<string | null>(null);
  const held = batchesIn(history).filter((record) => batchState(record, today) === 'held').toReversed();
  const record = held.find(({ day }) => history.dates[day] === chosen) ?? held[0];
  const iso = record ? (history.dates[record.day] ?? '') : '';
  const why = record ? settlingHindrance(history, today, record.day) : null;
  return (
    <section>
      <h3>
        <span>{`${BY_HAND.batch} `}</span>
        {held.length > 0 && <WordSelect name={BY_HAND.batch} value={iso} options={held.map(({ day }) => [history.dates[day] ?? '', dayMonth(history.dates[day] ?? '')] as const)} onChoose={setChosen} />}
      </h3>
      {record ? (
        <HandButtons
          {...common}
          buttons={[
            { deed: { kind: 'release', batch: iso }, name: OPERATIONS.release, hindrance: why },
            { deed: { kind: 'reject', batch: iso }, name: OPERATIONS.reject, hindrance: why },
          ]}
          note={settleTomorrow(words)}
        />
      ) : (
        <p className="hand-note quiet">{BY_HAND.noBatch}</p>
      )}
    </section>
  );
}
