/**
 * The steps from expected to sold where the picture has what room there is: a contender beside the other, or below it, and
 * of each as many steps as have a line; the smallest ones are then told as one.
 */
import { useRef, type CSSProperties, type ReactElement } from 'react';
import { contendersOf, type ContenderName } from '../../scenario/contenders.ts';
import type { History } from '../../simulation/history.ts';
import type { ExplainedMiss, Whys } from '../../simulation/why/why.ts';
import { CHART_TEXTS } from '../../text/charts.ts';
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { dayMonth, longDate } from '../../text/dates.ts';
import { decimals } from '../../text/numbers.ts';
import { demandWord, type Demand } from '../../text/demand.ts';
import { missSentence, PART_WORDS, stepSize, STEPS, stepsShortly } from '../../text/whySteps.ts';
import { plainWords } from '../../text/words.ts';
import { CompactFigure } from '../kit/CompactFigure.tsx';
import { useSize, type Size } from '../kit/use-size.ts';
import { useWilt } from '../wilt.ts';
import { fewestSteps, layOut, type FewSteps } from './few-steps.ts';
import { Bar, StepTrack, Track } from './Steps.tsx';
import { reachOf, type Step } from './steps.ts';
import { useWhy } from './Why.tsx';
import './why.css';
import './why-figure.css';

export function WhyFigure() {
  const why = useWhy();
  const servingStart = useWilt((state) => state.history?.dates[state.history.servingStart] ?? null);
  const demand = useWilt((state) => demandWord(state.scenario));
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place);
  const words = why === null ? (servingStart === null ? CHART_TEXTS.running : `${CHART_TEXTS.training} ${longDate(servingStart)}.`) : null;
  return (
    <CompactFigure name="why" title={STEPS.explains} caption={why ? `${dayMonth(why.history.dates[why.today] ?? '')}: ${stepsShortly(demand)}` : stepsShortly(demand)} beside={why?.whys && <Key />} plot={place}>
      {why?.whys ? size && <Models history={why.history} whys={why.whys} size={size} /> : <p>{words ?? why?.pieces.map(({ text }) => text).join('')}</p>}
    </CompactFigure>
  );
}

/** What the two bars of a cause are. */
function Key() {
  return (
    <span className="steps-key quiet" aria-hidden="true">
      <i className="steps-bar steps-adds" />
      <span>{STEPS.adds}</span>
      <i className="steps-bar steps-reckoned" />
      <span>{STEPS.reckoned}</span>
    </span>
  );
}

/** Lines that each has besides its steps: expected and sold. */
const ENDS = 2;

interface ModelsProps {
  readonly history: History;
  readonly whys: Whys;
  readonly size: Size;
}

function Models({ history, whys, size }: ModelsProps) {
  const [wide, tall] = [size.width / size.em, size.height / size.em];
  const all = contendersOf(history.scenario);
  const { columns, shown, lines } = layOut(all.length, wide, tall);
  const names = all.slice(0, shown);
  const reach = reachOf(names.map((name) => whys[name]!));
  const models = names.map((name) => ({ name, why: whys[name]!, ...fewestSteps(whys[name]!, lines - ENDS) }));
  // Lines are as high for each: what one has fewer of, it leaves free below.
  const most = Math.max(...models.map(({ steps, rest }) => ENDS + steps.length + Number(rest !== null)));
  // Words and numbers have the same room in each, so that bars are of one scale.
  const widest = (texts: readonly string[]) => `${Math.max(...texts.map((text) => size.measure(text, { bold: true })))}px`;
  const style: CSSProperties = {
    gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
    ['--lines' as string]: most,
    ['--words' as string]: widest([STEPS.expected, ...models.flatMap(({ steps, rest }) => [...steps.map(nameOf), ...(rest ? [STEPS.rests] : [])])]),
    ['--sizes' as string]: widest(models.flatMap(({ why, steps, rest }) => [decimals(why.expected, 1), decimals(why.sold, 1), ...steps.map((step) => stepSize(step.size)), ...(rest ? [stepSize(rest.to - rest.from)] : [])])),
  };
  return (
    <div className={wide / columns < 17 ? 'steps-figure steps-narrow' : 'steps-figure'} style={style}>
      {models.map((model) => (
        <Model key={model.name} {...model} reach={reach} demand={demandWord(history.scenario)} />
      ))}
    </div>
  );
}

function nameOf({ part }: Step): string {
  return plainWords(PART_WORDS[part].name);
}

interface ModelProps extends FewSteps {
  readonly name: ContenderName;
  readonly why: ExplainedMiss;
  readonly reach: readonly [number, number];
  readonly demand: Demand;
}

function Model({ name, why, reach, demand, steps, rest }: ModelProps) {
  return (
    <section className={`is-${name}`} aria-label={missSentence(name, why, demand)}>
      <p className="of">{CONTENDER_WORDS[name]}</p>
      <ol>
        <Line name={STEPS.expected} size={decimals(why.expected, 1)} isEnd>
          <Track reach={reach}>
            <Bar reach={reach} from={0} to={why.expected} kind="model" />
          </Track>
        </Line>
        {steps.map((step) => (
          <Line key={step.part} name={nameOf(step)} size={stepSize(step.size)}>
            <StepTrack step={step} reach={reach} />
          </Line>
        ))}
        {rest && (
          <Line name={STEPS.rests} size={stepSize(rest.to - rest.from)}>
            <Track reach={reach}>
              <Bar reach={reach} {...rest} kind="step" />
            </Track>
          </Line>
        )}
        <Line name={demand} size={decimals(why.sold, 1)} isEnd>
          <Track reach={reach}>
            <Bar reach={reach} from={0} to={why.sold} kind="sold" />
          </Track>
        </Line>
      </ol>
    </section>
  );
}

interface LineProps {
  readonly name: string;
  readonly size: string;
  readonly isEnd?: boolean;
  readonly children: ReactElement;
}

function Line({ name, size, isEnd = false, children }: LineProps) {
  return (
    <li className={isEnd ? 'steps-line steps-end' : 'steps-line'}>
      <span className="steps-word">{name}</span>
      {children}
      <span className="steps-size">{size}</span>
    </li>
  );
}
