/** A dot for each other year and contender in the story's figures, this year's marked; a sentence says how often who was better. */
import { useId, useRef } from 'react';
import { quantile } from '../../numerics/quantile.ts';
import { contendersOf, type ContenderName } from '../../scenario/contenders.ts';
import type { History } from '../../simulation/history.ts';
import type { OtherYear } from '../../simulation/otherYears.ts';
import { leastOf, storySoFar, tallyOf, type StoryFigure as Figure } from '../../simulation/storySoFar.ts';
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { figureMark, figureTitle, figureValue, STORY, tallySentence } from '../../text/story.ts';
import { Marker } from '../theme/Marker.tsx';
import { cell } from '../kit/csv.ts';
import { NumbersBehind } from '../kit/NumbersBehind.tsx';
import { linearAxis, logAxis, type ValueAxis } from '../kit/ticks.ts';
import { useSize } from '../kit/use-size.ts';
import { swarm } from './swarm.ts';

interface StoryFigureProps {
  readonly history: History;
  readonly years: readonly OtherYear[];
  /** The last day that is told. */
  readonly told: number;
}

export function StoryFigure({ history, years, told }: StoryFigureProps) {
  const id = useId();
  const figures = storySoFar(history, years, told);
  const names = contendersOf(history.scenario);
  if (figures.length === 0) return <p className="panel-note">{STORY.none}</p>;
  const sentence = (figure: Figure) => tallySentence({ of: figure.of, iso: history.dates[told] ?? '', ...tallyOf(figure), own: leastOf(figure.own) });
  return (
    <figure className="chart story" aria-labelledby={`${id}title`} aria-describedby={`${id}explains`}>
      <h3 id={`${id}title`}>{STORY.title}</h3>
      <p className="chart-explains" id={`${id}explains`}>
        {STORY.explains}
      </p>
      {figures.map((figure) => (
        <section key={figure.of} className="story-figure" aria-labelledby={`${id}${figure.of}`}>
          <h4 id={`${id}${figure.of}`}>{figureTitle(figure.of)}</h4>
          <Strips figure={figure} names={names} />
          <p className="story-says">{sentence(figure)}</p>
        </section>
      ))}
      <StoryNumbers figures={figures} names={names} years={years} seed={history.scenario.world.seed} />
    </figure>
  );
}

/** Height of a contender's strip, in ems; radius of a dot and of this year's mark. */
const STRIP = 1.9;
const DOT = 0.17;
const MARK = 0.4;
/** Lines of dots on each side of the middle. */
const LEVELS = 2;

interface StripsProps {
  readonly figure: Figure;
  readonly names: readonly ContenderName[];
}

function Strips({ figure, names }: StripsProps) {
  const track = useRef<HTMLDivElement>(null);
  const size = useSize(track);
  const { of, own, others } = figure;
  const axis = axisOf(figure);
  return (
    // Read by eye only: the sentence and the numbers say the same in words.
    <div className="story-strips" aria-hidden="true">
      <div className="story-names">
        {names.map((name) => (
          <span key={name} className={`chart-word is-${name}`} style={{ height: `${STRIP}em` }}>
            {CONTENDER_WORDS[name]}
          </span>
        ))}
      </div>
      <div className="story-track" ref={track} style={{ height: `${STRIP * names.length + 1.4}em` }}>
        {size && (
          <svg width={size.width} height={size.height}>
            <Scale axis={axis} of={of} size={size} height={STRIP * names.length * size.em} />
            {names.map((name, i) => (
              <Strip key={name} of={name} own={own[name]!} others={others.map((year) => year[name]!)} place={placeOn(axis, size.width, size.em)} middle={(i + 0.5) * STRIP * size.em} em={size.em} />
            ))}
          </svg>
        )}
      </div>
      <div className="story-values">
        {names.map((name) => (
          <span key={name} style={{ height: `${STRIP}em` }}>
            {figureValue(of, own[name]!)}
          </span>
        ))}
      </div>
    </div>
  );
}

interface ScaleProps {
  readonly axis: ValueAxis;
  readonly of: Figure['of'];
  readonly size: { readonly width: number; readonly em: number };
  /** Of all strips, in px. */
  readonly height: number;
}

function Scale({ axis, of, size: { width, em }, height }: ScaleProps) {
  const place = placeOn(axis, width, em);
  return axis.ticks.map((tick, i) => (
    <g key={tick} className="story-tick">
      <line x1={place(tick)} x2={place(tick)} y1={0} y2={height} />
      <text x={place(tick)} y={height + em * 1.1} textAnchor={i === 0 ? 'start' : i === axis.ticks.length - 1 ? 'end' : 'middle'}>
        {figureMark(of, tick)}
      </text>
    </g>
  ));
}

interface StripProps {
  readonly of: ContenderName;
  readonly own: number;
  readonly others: readonly number[];
  readonly place: (value: number) => number;
  /** In px. */
  readonly middle: number;
  readonly em: number;
}

/** All dots are one path: a hundred years cost as little as one. */
function Strip({ of, own, others, place, middle, em }: StripProps) {
  const r = DOT * em;
  const dots = swarm(others.map(place), 2 * r, LEVELS).map(({ x, level }) => `M${(x - r).toFixed(1)} ${(middle - level * 2 * r).toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`);
  return (
    <g className={`is-${of}`}>
      <path className="story-dots" d={dots.join('')} />
      <Marker of={of} x={place(own)} y={middle} r={MARK * em} />
    </g>
  );
}

/** Where a value lies, in px. */
function placeOn({ domain, scale }: ValueAxis, width: number, em: number): (value: number) => number {
  const by = scale === 'log' ? Math.log : (value: number) => value;
  const [low, high] = domain.map(by) as [number, number];
  const room = width - em;
  return (value) => em / 2 + (Math.min(1, Math.max(0, (by(Math.max(value, domain[0])) - low) / (high - low))) * room || 0);
}

/** Regret is told on a logarithmic scale, money is not. */
function axisOf({ of, own, others }: Figure): ValueAxis {
  const values = [own, ...others].flatMap((year) => Object.values(year)).filter((value) => Number.isFinite(value));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return of === 'cost' ? linearAxis(low, Math.max(high, low + 10), 4) : logAxis(Math.max(low, 1e-6), Math.max(high, 1e-5), 10, [Math.max(low, 1e-6), Math.max(high, 1e-5)]);
}

interface StoryNumbersProps {
  readonly figures: readonly Figure[];
  readonly names: readonly ContenderName[];
  readonly years: readonly OtherYear[];
  /** This year's. */
  readonly seed: number;
}

function StoryNumbers({ figures, names, years, seed }: StoryNumbersProps) {
  const columns = figures.flatMap((figure) => names.map((name) => ({ key: `${name}_${figure.of}`, name, figure })));
  const csv = () => [['seed', ...columns.map(({ key }) => key)], [cell(seed), ...columns.map(({ name, figure }) => cell(figure.own[name]!))], ...years.map((year, i) => [cell(year.seed), ...columns.map(({ name, figure }) => cell(figure.others[i]![name]!))])];
  const rows = [
    { title: STORY.own, value: (figure: Figure, name: ContenderName) => figure.own[name]! },
    ...([['10th percentile', 0.1], ['median', 0.5], ['90th percentile', 0.9]] as const).map(([title, share]) => ({ title, value: (figure: Figure, name: ContenderName) => quantile(figure.others.map((year) => year[name]!), share) })),
  ];
  return (
    <NumbersBehind caption={STORY.caption} fileName="other-years" csv={csv} summary={STORY.numbers}>
      {() => (
        <>
          <thead>
            <tr>
              <th scope="col">{STORY.figure}</th>
              {rows.map(({ title }) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.map(({ key, name, figure }) => (
              <tr key={key}>
                <th scope="row">{`${figureTitle(figure.of)}, ${CONTENDER_WORDS[name]}`}</th>
                {rows.map(({ title, value }) => (
                  <td key={title}>{figureValue(figure.of, value(figure, name))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </>
      )}
    </NumbersBehind>
  );
}
