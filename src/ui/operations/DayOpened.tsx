/**
 * The day, opened: today's shoppers on their way through shop, gate and training. Drawn as a stem: a leaf where all
 * went well, a square where something was held, a bud where it waits, and a flower where a version is published.
 */
import type { History } from '../../simulation/history.ts';
import { longDate } from '../../text/dates.ts';
import { JOURNEY, journey, type Station } from '../../text/journey.ts';
import { UPDATE } from '../../text/update.ts';
import { chunk } from '../kit/chunk.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { Later } from '../kit/Later.tsx';
import { useLater } from '../kit/use-later.ts';
import { plainWords } from '../../text/words.ts';
import { Said } from '../kit/Said.tsx';
import './day-opened.css';

/** Where there is a column for it, it stands open. */
const isRoomy = () => window.matchMedia('(min-width: 60rem)').matches;

export function DayOpened() {
  const { history, today } = useLater();
  if (!history) return <div className="day" />;
  return (
    <Disclosure
      className="day"
      isOpen={isRoomy}
      summary={
        <>
          <h2>{JOURNEY.title}</h2>
          <span className="day-lead quiet">{`${JOURNEY.lead} ${longDate(history.dates[today] ?? '')}`}</span>
        </>
      }
    >
      {() => (
        <ol className="journey">
          {journey(history, today).map((station) => (
            <StationOf key={station.name} {...station} learnt={station.name === 'learn' && station.state === 'done' ? { history, day: today } : null} />
          ))}
        </ol>
      )}
    </Disclosure>
  );
}

const how = chunk(() => import('./HowItLearnt.tsx'));

function How({ history, day }: { readonly history: History; readonly day: number }) {
  return (
    <Disclosure className="station-how" summary={UPDATE.summary}>
      {() => <Later chunk={how}>{({ HowItLearnt }) => <HowItLearnt history={history} day={day} />}</Later>}
    </Disclosure>
  );
}

function StationOf({ name, title, state, sentences, learnt }: Station & { readonly learnt: { readonly history: History; readonly day: number } | null }) {
  return (
    <li className={`station station-${state}`}>
      <Node name={name} state={state} />
      <h3>
        <Said>{title}</Said>
      </h3>
      {sentences.map((sentence) => (
        <p key={plainWords(sentence)}>
          <Said>{sentence}</Said>
        </p>
      ))}
      {learnt && <How {...learnt} />}
    </li>
  );
}

function Node({ name, state }: Pick<Station, 'name' | 'state'>) {
  return (
    <svg className="station-node" viewBox="0 0 24 24" aria-hidden="true">
      {state === 'held' && <rect className="node-held" x="7" y="7" width="10" height="10" />}
      {state === 'waits' && <path className="node-waits" d="M12 5c3 3 4.5 5.5 4.5 8a4.5 4.5 0 0 1-9 0C7.5 10.5 9 8 12 5z" />}
      {state === 'off' && <path className="node-off" d="M7 12h10" />}
      {state === 'done' && name === 'publish' && <path className="node-flower" d="M12 20c-4.7 0-7.5-3-7.5-7.2 0-2.6.6-5 1.5-7 1.7.9 3 2.2 3.8 3.6.4-2 1.1-3.8 2.2-5.4 1.1 1.6 1.8 3.4 2.2 5.4.8-1.4 2.1-2.7 3.8-3.6.9 2 1.5 4.4 1.5 7C19.5 17 16.7 20 12 20z" />}
      {state === 'done' && name !== 'publish' && <path className="node-leaf" d="M12 17c-.6-5 1.6-8.6 7.5-10.5.5 5.8-2 9.7-7.5 10.5zM12 19c.4-4-1.6-7-6.5-8.5-.4 4.8 1.8 7.9 6.5 8.5z" />}
    </svg>
  );
}
