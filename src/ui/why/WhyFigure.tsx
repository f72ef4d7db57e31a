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
import { missSentence, PART_WORDS, stepSize, STEPS } from '../../text/whySteps.ts';
import { plainWords } from '../../text/words.ts';
import { CompactFigure } from '../kit/CompactFigure.tsx';
import { useSize } from '../kit/use-size.ts';
import { useWilt } from '../wilt.ts';
import { fewestSteps, layOut, type FewSteps } from './few-steps.ts';
import { Bar, StepTrack, Track } from './Steps.tsx';
import { reachOf } from './steps.ts';
import { useWhy } from './Why.tsx';
import './why.css';
import './why-figure.css';

export function WhyFigure() {
  const why = useWhy();
  const servingStart = useWilt((state) => state.history?.dates[state.history.servingStart] ?? null);
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place);
  const words = why === null ? (servingStart === null ? CHART_TEXTS.running : `${CHART_TEXTS.training} ${longDate(servingStart)}.`) : null;
  return (
    <CompactFigure name="why" title={STEPS.explains} caption={why ? `${dayMonth(why.history.dates[why.today] ?? '')}: ${STEPS.short}` : STEPS.short} beside={why?.whys && <Key />} plot={place}>
      {why?.whys ? size && <Models history={why.history} whys={why.whys} wide={size.width / size.em} tall={size.height / size.em} /> : <p>{words ?? why?.pieces.map(({ text }) => text).join('')}</p>}
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
  /** In ems. */
  readonly wide: number;
  readonly tall: number;
}

function Models({ history, whys, wide, tall }: ModelsProps) {
  const all = contendersOf(history.scenario);
  const { columns, shown, lines } = layOut(all.length, wide, tall);
  const names = all.slice(0, shown);
  const reach = reachOf(names.map((name) => whys[name]!));
  const models = names.map((name) => ({ name, why: whys[name]!, ...fewestSteps(whys[name]!, lines - ENDS) }));
  // Lines are as high for each: what one has fewer of, it leaves free below.
  const most = Math.max(...models.map(({ steps, rest }) => ENDS + steps.length + Number(rest !== null)));
  const style: CSSProperties = { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, ['--lines' as string]: most };
  return (
    <div className={wide / columns < 17 ? 'steps-figure steps-narrow' : 'steps-figure'} style={style}>
      {models.map((model) => (
        <Model key={model.name} {...model} reach={reach} />
      ))}
    </div>
  );
}

interface ModelProps extends FewSteps {
  readonly name: ContenderName;
  readonly why: ExplainedMiss;
  readonly reach: readonly [number, number];
}

function Model({ name, why, reach, steps, rest }: ModelProps) {
  return (
    <section className={`is-${name}`} aria-label={missSentence(name, why)}>
      <p className="of">{CONTENDER_WORDS[name]}</p>
      <ol>
        <Line name={STEPS.expected} size={decimals(why.expected, 1)} isEnd>
          <Track reach={reach}>
            <Bar reach={reach} from={0} to={why.expected} kind="model" />
          </Track>
        </Line>
        {steps.map((step) => (
          <Line key={step.part} name={plainWords(PART_WORDS[step.part].name)} size={stepSize(step.size)}>
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
        <Line name={STEPS.sold} size={decimals(why.sold, 1)} isEnd>
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
