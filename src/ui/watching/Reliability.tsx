/** Reliability diagrams, one a contender side by side, so that marks of different models never lie on each other. */
import { Fragment, useId, useState } from 'react';
import { calibrationError, calibrationFloor, chanceError, type ReliabilityBin } from '../../monitoring/calibration.ts';
import type { ContenderName } from '../../scenario/contenders.ts';
import { RELIABILITY_BINS, recordsOf, type History } from '../../simulation/history.ts';
import { CHART_TEXTS } from '../../text/charts.ts';
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { calibrationLine, countText, gaugeWords, lastDays, pointsText, reportedUpTo, shareMark, shareText, tenth, WATCHING } from '../../text/watching.ts';
import { cell } from '../kit/csv.ts';
import { CsvButtons } from '../kit/CsvButtons.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { WordChoice } from '../kit/WordChoice.tsx';
import { TableFrame } from '../kit/TableFrame.tsx';
import { chanceBand, drawn, overall, pooled, reach } from './reliability.ts';
import { lastLabelled } from './shares.ts';
import { sentences } from '../../text/words.ts';
import { Said } from '../kit/Said.tsx';

interface ReliabilityProps {
  readonly history: History;
  readonly lastTold: number;
}

const OVER = ['7', '28'] as const;

/** The gauges reach this far at least, so that errors of chance look small. */
const LEAST_GAUGE = 0.03;

interface Diagram {
  readonly of: ContenderName;
  readonly bins: readonly ReliabilityBin[];
}

export function Reliability({ history, lastTold }: ReliabilityProps) {
  const id = useId();
  const [over, setOver] = useState<(typeof OVER)[number]>('7');
  const last = lastLabelled(history, lastTold);
  const first = Math.max(history.servingStart, last - Number(over) + 1);
  const diagrams = recordsOf(history).map(({ name, reliability }): Diagram => ({ of: name, bins: pooled(reliability, first, last) }));
  const most = reach(diagrams.map(({ bins }) => bins));
  const furthest = Math.max(LEAST_GAUGE, ...diagrams.flatMap(({ bins }) => [calibrationError(bins).expected || 0, calibrationFloor(bins) || 0]));
  return (
    <figure className="chart reliability" data-smoothing={over} aria-labelledby={`${id}title`} aria-describedby={`${id}summary`}>
      <div className="chart-head">
        <h3 id={`${id}title`}>{WATCHING.reliability}</h3>
        <WordChoice name={WATCHING.over} value={over} options={OVER.map((days) => [days, lastDays(Number(days))] as const)} onChoose={setOver} />
      </div>
      <p className="chart-explains">
        <Said>{sentences(WATCHING.reliabilityExplain, last < lastTold && last >= history.servingStart ? reportedUpTo(history.dates[last] ?? '') : '')}</Said>
      </p>
      <div className="reliability-squares" aria-hidden="true">
        {diagrams.map(({ of, bins }) => (
          <Square key={of} of={of} bins={bins} most={most} furthest={furthest} />
        ))}
      </div>
      <figcaption id={`${id}summary`}>
        {diagrams.map(({ of, bins }) => {
          const { predicted, bought } = overall(bins);
          return <span key={of}>{`${calibrationLine(of, { error: calibrationError(bins).expected, floor: calibrationFloor(bins), forecast: predicted, bought })} `}</span>;
        })}
      </figcaption>
      <ReliabilityNumbers diagrams={diagrams} over={lastDays(Number(over))} />
    </figure>
  );
}

/** `most` is the end of both axes, `furthest` that of the gauge below: the same for all squares. */
function Square({ of, bins, most, furthest }: Diagram & { readonly most: number; readonly furthest: number }) {
  const ticks = [0, most / 2, most];
  const share = (value: number) => Math.min(1, Math.max(0, value / most)) * 100;
  const total = bins.reduce((sum, { shoppers }) => sum + shoppers, 0);
  return (
    <div className={`square is-${of}`}>
      <p className="chart-word">{CONTENDER_WORDS[of]}</p>
      <div className="square-frame">
        <svg className="square-diagonal" viewBox="0 0 100 100" preserveAspectRatio="none">
          <polygon
            className="square-chance"
            points={chanceBand(bins)
              .map(([forecast, bought]) => `${share(forecast)},${100 - share(bought)}`)
              .join(' ')}
          />
          <line x1={0} y1={100} x2={100} y2={0} vectorEffect="non-scaling-stroke" />
        </svg>
        {ticks.map((tick) => (
          <Fragment key={tick}>
            <i className="square-line" style={{ bottom: `${share(tick)}%` }} />
            <span className="square-y" style={{ bottom: `${share(tick)}%` }}>
              {shareMark(tick)}
            </span>
            <span className="square-x" style={{ left: `${share(tick)}%` }}>
              {shareMark(tick)}
            </span>
          </Fragment>
        ))}
        {drawn(bins).map((bin) => {
          const size = `${(0.45 + 1.1 * Math.sqrt(bin.shoppers / total)).toFixed(2)}rem`;
          return <i key={bin.low} className="square-mark" style={{ left: `${share(bin.predicted)}%`, bottom: `${share(bin.bought)}%`, width: size, height: size }} />;
        })}
      </div>
      <p className="square-axes quiet">
        <span>{`↑ ${WATCHING.bought} `}</span>
        <span>{`${WATCHING.forecast} →`}</span>
      </p>
      {total > 0 && <Gauge error={calibrationError(bins).expected} floor={calibrationFloor(bins)} most={furthest} />}
    </div>
  );
}

/** The expected calibration error as a stroke, and on it its floor: what chance alone would make. */
function Gauge({ error, floor, most }: { readonly error: number; readonly floor: number; readonly most: number }) {
  const width = (value: number) => `${(value / most) * 100}%`;
  return (
    <>
      <div className="gauge">
        <i className="gauge-error" style={{ width: width(error) }} />
        <i className="gauge-floor" style={{ width: width(floor) }} />
      </div>
      <p className="gauge-words">{gaugeWords(error, floor)}</p>
    </>
  );
}

interface ReliabilityNumbersProps {
  readonly diagrams: readonly Diagram[];
  readonly over: string;
}

function ReliabilityNumbers({ diagrams, over }: ReliabilityNumbersProps) {
  const csv = () =>
    [
      ['contender', 'low', 'high', 'shoppers', 'mean_forecast', 'share_bought', 'chance_error'],
      ...diagrams.flatMap(({ of, bins }) => bins.map((bin) => [of, cell(bin.low), cell(bin.high), cell(bin.shoppers), cell(bin.predicted), cell(bin.bought), cell(chanceError(bin))])),
    ];
  return (
    <Disclosure className="chart-numbers" summary={CHART_TEXTS.numbers}>
      {() => (
        <>
          <div className="chart-numbers-tools">
            <CsvButtons fileName="reliability" csv={csv} />
          </div>
          {diagrams.map(({ of, bins }) => (
            <TableFrame key={of} label={`${CONTENDER_WORDS[of]}, ${over}`}>
              <table>
                <caption>{`${CONTENDER_WORDS[of]}, ${over}`}</caption>
                <thead>
                  <tr>
                    {[WATCHING.range, WATCHING.shoppers, WATCHING.mean, WATCHING.share, WATCHING.byChance].map((title) => (
                      <th key={title} scope="col">
                        {title}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {bins.map((bin, i) =>
                    bin.shoppers === 0 ? null : (
                      <tr key={bin.low}>
                        <th scope="row">{tenth(i, RELIABILITY_BINS)}</th>
                        <td>{countText(bin.shoppers)}</td>
                        <td>{shareText(bin.predicted)}</td>
                        <td>{shareText(bin.bought)}</td>
                        <td>{`± ${shareText(chanceError(bin))}`}</td>
                      </tr>
                    ),
                  )}
                </tbody>
                <tfoot>
                  <tr>
                    <th scope="row" colSpan={3}>
                      {WATCHING.calibrationError}
                    </th>
                    <td>{pointsText(calibrationError(bins).expected)}</td>
                    <td>{pointsText(calibrationFloor(bins))}</td>
                  </tr>
                </tfoot>
              </table>
            </TableFrame>
          ))}
        </>
      )}
    </Disclosure>
  );
}
