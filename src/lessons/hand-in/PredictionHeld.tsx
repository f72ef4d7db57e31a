/** One prediction held against its year, worked out anew: the picture, whether the year is the same, what was said of it and why. */
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { outcomeWords } from '../../text/asking.ts';
import { HAND_IN, hashVerdict, span } from '../../text/handIn.ts';
import { decimals } from '../../text/numbers.ts';
import type { History } from '../../simulation/history.ts';
import { SIDES, type Question } from '../chapter.ts';
import bands from '../content/bands.json';
import { DrawnPrediction } from '../drawing/DrawnPrediction.tsx';
import type { Bands } from '../drawing/judge.ts';
import type { Given } from '../progress/record.ts';
import { givenText } from './asked.ts';
import { scenarioLink, type Predicted } from './course.ts';
import type { HandedPrediction } from './handIn.ts';
import { isRight } from './right.ts';

interface PredictionHeldProps {
  readonly predicted: Predicted;
  readonly handed: HandedPrediction;
  /** Of its link; undefined until it is there. */
  readonly year: History | 'failed' | undefined;
  /** What the student says has happened; undefined where nothing was asked. */
  readonly happened: { readonly question: Question; readonly given: Given; readonly right: string | undefined } | undefined;
  readonly explanation: string | undefined;
}

/** Where most other years lie, by the prediction’s id: see content. */
const BANDS: Readonly<Record<string, Bands>> = bands;
const NO_BANDS: Bands = {};

const nothing = (): void => undefined;

/** The scenario that a prediction was made for. */
export function linkOfHanded(predicted: Predicted, { link }: HandedPrediction): string {
  return link === '' ? predicted.link : scenarioLink(link);
}

export function PredictionHeld({ predicted, handed, year, happened, explanation }: PredictionHeldProps) {
  const { chapter, task } = predicted;
  const link = linkOfHanded(predicted, handed);
  return (
    <section className="held" aria-label={chapter.title}>
      <h3>
        <span>{chapter.title}</span><span> </span><span className="held-span quiet">{span(task.dates[0] ?? task.until, task.until)}</span>
      </h3>
      {handed.drawn === 'not-sure' && <p>{HAND_IN.saidNotSure}</p>}
      {handed.drawn === 'skipped' && <p>{HAND_IN.saidSkipped}</p>}
      <Picture {...{ predicted, handed, year, isOwn: link === predicted.link }} />
      {handed.hash === '' && <p>{HAND_IN.notRevealed}</p>}
      {happened && (
        <p>
          <b>{HAND_IN.happened}</b>
          <span> </span>
          <span>{givenText(happened.question, happened.given)}</span><span> </span><Verdict isRight={isRight(happened.given, happened.right)} />
        </p>
      )}
      {explanation !== undefined && (
        <div>
          <b>{HAND_IN.explanation}</b>
          <blockquote className="held-words">{explanation}</blockquote>
        </div>
      )}
      <p className="held-year quiet">
        {handed.hash !== '' && year !== undefined && year !== 'failed' && <span className="held-hash">{`${hashVerdict(handed.hash, year.hash)} `}</span>}
        <a href={link} target="_blank" rel="noreferrer">
          {HAND_IN.sameScenario}
        </a>
        <span> </span>
        <span className="held-link">{link}</span>
      </p>
    </section>
  );
}

interface PictureProps extends Pick<PredictionHeldProps, 'predicted' | 'handed' | 'year'> {
  /** Whether the year is the chapter’s own, which other years are known of. */
  readonly isOwn: boolean;
}

function Picture({ predicted: { task, lastKnown }, handed: { drawn, hash }, year, isOwn }: PictureProps) {
  if (typeof drawn !== 'string' && drawn.static.length !== task.dates.length) return <Numbers drawn={drawn} />;
  if (year === 'failed') return <p role="alert">{HAND_IN.failed}</p>;
  if (year === undefined) {
    return (
      <p className="held-coming quiet" aria-busy="true">
        {HAND_IN.coming}
      </p>
    );
  }
  const day = Math.max(year.servingStart, year.dates.indexOf(lastKnown));
  return (
    <DrawnPrediction
      prediction={task}
      history={year}
      lastKnown={day}
      drawing={typeof drawn === 'string' ? null : drawn}
      bands={isOwn ? (BANDS[task.id] ?? NO_BANDS) : NO_BANDS}
      stage={hash === '' ? 'committed' : 'told'}
      onChange={nothing}
      onCommit={nothing}
      onNotSure={nothing}
      onSkip={nothing}
    />
  );
}

/** Drawn for other dates than the course has now: there is nothing to hold it against. */
function Numbers({ drawn }: { readonly drawn: Exclude<HandedPrediction['drawn'], string> }) {
  return (
    <>
      <p>{HAND_IN.unfit}</p>
      {SIDES.map((side) => (
        <p key={side}>
          <b className={`of is-${side}`}>{`${CONTENDER_WORDS[side]}: `}</b>
          <span>{drawn[side].map((value) => decimals(value, 0)).join(', ')}</span>
        </p>
      ))}
    </>
  );
}

/** Right or not, in a word and by its shape. */
export function Verdict({ isRight: right }: { readonly isRight: boolean | undefined }) {
  if (right === undefined) return null;
  return <span className={`verdict ${right ? 'is-right' : 'is-wrong'}`}>{outcomeWords(right ? 'right' : 'wrong')}</span>;
}
