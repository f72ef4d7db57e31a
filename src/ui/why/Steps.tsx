/** The steps from expected to sold, a contender below the other on one scale, with what each step is and where it can be seen. */
import type { ReactElement } from 'react';
import { contendersOf, type ContenderName } from '../../scenario/contenders.ts';
import type { History } from '../../simulation/history.ts';
import type { ExplainedMiss, Whys } from '../../simulation/why/why.ts';
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { longDate } from '../../text/dates.ts';
import { decimals } from '../../text/numbers.ts';
import { demandWord } from '../../text/demand.ts';
import { aboutStep, causeWords, missSentence, PART_WORDS, stepSize, STEPS, stepsCaption } from '../../text/whySteps.ts';
import { plainWords } from '../../text/words.ts';
import { cell } from '../kit/csv.ts';
import { NumbersBehind } from '../kit/NumbersBehind.tsx';
import { Said } from '../kit/Said.tsx';
import { isCause } from '../../world/causes.ts';
import { reachOf, stepsOf, type Step } from './steps.ts';
import { wayTo } from './ways.ts';

interface StepsProps {
  readonly history: History;
  readonly day: number;
  readonly whys: Whys;
}

export function Steps({ history, day, whys }: StepsProps) {
  const names = contendersOf(history.scenario);
  const reach = reachOf(names.map((name) => whys[name]!));
  return (
    <div className="steps">
      <p className="steps-explains quiet">{STEPS.explains}</p>
      <div className="steps-models">
        {names.map((name) => (
          <Model key={name} name={name} why={whys[name]!} reach={reach} history={history} day={day} />
        ))}
      </div>
      <StepNumbers history={history} day={day} whys={whys} />
    </div>
  );
}

interface ModelProps extends Omit<StepsProps, 'whys'> {
  readonly name: ContenderName;
  readonly why: ExplainedMiss;
  readonly reach: readonly [number, number];
}

function Model({ name, why, reach, history, day }: ModelProps) {
  const { steps, rest } = stepsOf(why);
  return (
    <section className={`steps-model is-${name}`} aria-label={CONTENDER_WORDS[name]}>
      <p className="steps-sentence">{missSentence(name, why, demandWord(history.scenario))}</p>
      <ol className="steps-rows">
        <li className="steps-row steps-end">
          <span className="steps-name">{STEPS.expected}</span>
          <Track reach={reach}><Bar reach={reach} from={0} to={why.expected} kind="model" /></Track>
          <span className="steps-size">{decimals(why.expected, 1)}</span>
        </li>
        {steps.map((step) => (
          <StepRow key={step.part} step={step} about={aboutStep(step.part, why)} reach={reach} way={wayTo(step, name, why, history, day)} />
        ))}
        {Math.abs(rest) > 0.05 && (
          <li className="steps-row">
            <span className="steps-name quiet">{STEPS.rest}</span>
            <Track reach={reach} />
            <span className="steps-size">{stepSize(rest)}</span>
          </li>
        )}
        <li className="steps-row steps-end">
          <span className="steps-name">{demandWord(history.scenario)}</span>
          <Track reach={reach}><Bar reach={reach} from={0} to={why.sold} kind="sold" /></Track>
          <span className="steps-size">{decimals(why.sold, 1)}</span>
        </li>
      </ol>
    </section>
  );
}

function StepRow({ step, about, reach, way }: { readonly step: Step; readonly about: string; readonly reach: ModelProps['reach']; readonly way: ReturnType<typeof wayTo> }) {
  const { part, size, cause } = step;
  const { name } = PART_WORDS[part];
  return (
    <li className="steps-row">
      <span className="steps-name">
        <Said>{name}</Said>
        <span className="steps-about quiet">{cause ? causeWords(about, cause) : about}</span>
        {way && (
          <button type="button" className="word steps-way" onClick={way.go}>
            {way.words}
          </button>
        )}
      </span>
      <StepTrack step={step} reach={reach} />
      <span className="steps-size">{stepSize(size)}</span>
    </li>
  );
}

/** A step as its bar: of a cause what it adds, behind it what of that the model reckons with. */
export function StepTrack({ step: { from, to, cause }, reach }: { readonly step: Step; readonly reach: ModelProps['reach'] }) {
  return (
    <Track reach={reach}>
      {cause ? (
        <>
          <Bar reach={reach} from={from - cause.reckoned} to={from} kind="reckoned" />
          <Bar reach={reach} from={from - cause.reckoned} to={to} kind="adds" />
        </>
      ) : (
        <Bar reach={reach} from={from} to={to} kind="step" />
      )}
      <span className="steps-join" style={{ left: share(to, reach) }} />
    </Track>
  );
}

export function Track({ reach, children }: { readonly reach: ModelProps['reach']; readonly children?: ReactElement | readonly ReactElement[] }) {
  return (
    <span className="steps-track" aria-hidden="true">
      <span className="steps-zero" style={{ left: share(0, reach) }} />
      {children}
    </span>
  );
}

export function Bar({ reach, from, to, kind }: { readonly reach: ModelProps['reach']; readonly from: number; readonly to: number; readonly kind: 'model' | 'sold' | 'step' | 'reckoned' | 'adds' }) {
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  return <span className={`steps-bar steps-${kind}`} style={{ left: share(left, reach), width: `${(100 * (right - left)) / (reach[1] - reach[0])}%` }} />;
}

function share(value: number, [least, most]: ModelProps['reach']): string {
  return `${(100 * (value - least)) / (most - least)}%`;
}

function StepNumbers({ history, day, whys }: StepsProps) {
  const names = contendersOf(history.scenario);
  const iso = history.dates[day] ?? '';
  const caption = stepsCaption(longDate(iso), demandWord(history.scenario));
  const parts = Object.keys(PART_WORDS) as (keyof typeof PART_WORDS)[];
  const rows = names.flatMap((name) => {
    const { expected, sold, parts: sizes, today, reckoned } = whys[name]!;
    const line = (what: string, size: number, cause?: { readonly adds: number; readonly reckons: number }) => ({ name, what, size, cause });
    return [
      line(STEPS.expected, expected),
      ...parts.map((part) => line(plainWords(PART_WORDS[part].name), sizes[part], isCause(part) ? { adds: today[part], reckons: reckoned[part] } : undefined)),
      line(demandWord(history.scenario), sold),
    ];
  });
  const csv = () => [['contender', 'part', 'bouquets', 'adds_today', 'reckoned_with'], ...rows.map(({ name, what, size, cause }) => [name, what, cell(size), cell(cause?.adds ?? NaN), cell(cause?.reckons ?? NaN)])];
  return (
    <NumbersBehind caption={caption} fileName="why" csv={csv}>
      {() => (
        <>
          <thead>
            <tr>
              {[STEPS.contender, STEPS.part, STEPS.size, STEPS.adds, STEPS.reckoned].map((head) => (
                <th key={head} scope="col" className={head === STEPS.part ? 'chart-numbers-words' : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, what, size, cause }) => (
              <tr key={`${name} ${what}`}>
                <th scope="row">{CONTENDER_WORDS[name]}</th>
                <td className="chart-numbers-words">{what}</td>
                <td>{decimals(size, 1)}</td>
                <td>{cause ? decimals(cause.adds, 1) : ''}</td>
                <td>{cause ? decimals(cause.reckons, 1) : ''}</td>
              </tr>
            ))}
          </tbody>
        </>
      )}
    </NumbersBehind>
  );
}
