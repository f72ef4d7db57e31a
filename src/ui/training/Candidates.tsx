/** Every candidate of the cross-validation: its folds, their mean and its standard error, and the one that was taken. */
import { useId, type CSSProperties } from 'react';
import type { Candidate, CrossValidation } from '../../learning/crossValidation.ts';
import { CHART_TEXTS } from '../../text/charts.ts';
import { many, plain } from '../../text/numbers.ts';
import { candidatesSummary, candidateValue, fineLoss, TRAINING } from '../../text/training.ts';
import { cell, csvLines } from '../kit/csv.ts';
import { CsvButtons } from '../kit/CsvButtons.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { TableFrame } from '../kit/TableFrame.tsx';
import type { ValueAxis } from '../kit/ticks.ts';
import { lossAxis, tiedWith, tieEdge } from './candidates.ts';

export function Candidates({ validation }: { readonly validation: CrossValidation }) {
  const id = useId();
  const axis = lossAxis(validation, 4);
  const tied = tiedWith(validation);
  const { candidates, chosen } = validation;
  const summary = candidatesSummary(validation, tied);
  return (
    <figure className="chart" aria-labelledby={`${id}title`} aria-describedby={`${id}summary`}>
      <h3 id={`${id}title`}>{TRAINING.candidates}</h3>
      <p className="chart-explains">
        {TRAINING.candidatesExplain} {TRAINING.band}
      </p>
      <div className="candidates" aria-hidden="true">
        {candidates.map((candidate, i) => (
          <Row
            key={`${candidate.l2} ${candidate.epochs}`}
            candidate={candidate}
            first={candidate.l2 !== candidates[i - 1]?.l2}
            isChosen={i === chosen}
            isTied={tied.includes(candidate)}
            band={[candidates[chosen]?.mean ?? NaN, tieEdge(validation)]}
            axis={axis}
          />
        ))}
        <div className="candidate candidate-scale">
          <span className="candidate-name" />
          <span className="candidate-track">
            {axis.ticks.map((tick) => (
              <span key={tick} style={{ left: place(tick, axis) }}>
                {plain(tick)}
              </span>
            ))}
          </span>
          <span className="candidate-value" />
        </div>
      </div>
      <figcaption id={`${id}summary`}>{summary}</figcaption>
      <CandidateNumbers validation={validation} tied={tied} />
    </figure>
  );
}

function place(value: number, { domain: [low, high] }: ValueAxis): string {
  return `${(((value - low) / (high - low)) * 100).toFixed(2)}%`;
}

function between(from: number, to: number, axis: ValueAxis): CSSProperties {
  return { left: place(from, axis), right: `calc(100% - ${place(to, axis)})` };
}

interface RowProps {
  readonly candidate: Candidate;
  /** The first one with its penalty. */
  readonly first: boolean;
  readonly isChosen: boolean;
  readonly isTied: boolean;
  readonly band: readonly [number, number];
  readonly axis: ValueAxis;
}

function Row({ candidate, first, isChosen, isTied, band, axis }: RowProps) {
  const { l2, epochs, losses, mean, error } = candidate;
  const className = ['candidate', first ? 'candidate-first' : '', isChosen ? 'candidate-chosen' : ''].filter(Boolean).join(' ');
  return (
    <div className={className}>
      <span className="candidate-name">
        {first ? `${TRAINING.penalty} ${plain(l2)}` : ''} <span>{many(epochs, 'epoch')}</span>
      </span>
      <span className="candidate-track">
        <i className="candidate-band" style={between(...band, axis)} />
        {axis.ticks.map((tick) => (
          <i key={tick} className="candidate-tick" style={{ left: place(tick, axis) }} />
        ))}
        <i className="candidate-bar" style={between(mean - error, mean + error, axis)} />
        {losses.map((loss, fold) => (
          // eslint-disable-next-line react/no-array-index-key -- a fold is its place
          <i key={fold} className="candidate-fold" style={{ left: place(loss, axis) }} />
        ))}
        <i className="candidate-mean" style={{ left: place(mean, axis) }} />
      </span>
      <span className="candidate-value">
        {candidateValue(candidate)} <span className="candidate-word">{isChosen ? TRAINING.chosen : isTied ? TRAINING.tied : ''}</span>
      </span>
    </div>
  );
}

interface CandidateNumbersProps {
  readonly validation: CrossValidation;
  readonly tied: readonly Candidate[];
}

function CandidateNumbers({ validation: { candidates, chosen, folds }, tied }: CandidateNumbersProps) {
  const names = Array.from({ length: folds }, (_, fold) => `${TRAINING.fold} ${fold + 1}`);
  const word = (candidate: Candidate, i: number) => (i === chosen ? TRAINING.chosen : tied.includes(candidate) ? TRAINING.tied : '');
  const csv = () =>
    csvLines([
      ['l2', 'epochs', ...names.map((_, fold) => `fold_${fold + 1}`), 'mean', 'standard_error', 'chosen'],
      ...candidates.map(({ l2, epochs, losses, mean, error }, i) => [cell(l2), cell(epochs), ...losses.map(cell), cell(mean), cell(error), i === chosen ? '1' : '0']),
    ]);
  return (
    <Disclosure className="chart-numbers" summary={CHART_TEXTS.numbers}>
      {() => (
        <>
          <div className="chart-numbers-tools">
            <CsvButtons fileName="wilt-candidates" csv={csv} />
          </div>
          <TableFrame label={TRAINING.numbersCaption}>
            <table>
              <caption>{TRAINING.numbersCaption}</caption>
              <thead>
                <tr>
                  {[TRAINING.penalty, TRAINING.epochs, ...names, TRAINING.mean, TRAINING.error, ''].map((title, i) => (
                    // eslint-disable-next-line react/no-array-index-key -- columns are their places
                    <th key={i} scope="col">
                      {title === '' ? <span className="unseen">{TRAINING.chosen}</span> : title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {candidates.map((candidate, i) => (
                  <tr key={`${candidate.l2} ${candidate.epochs}`}>
                    <th scope="row">{plain(candidate.l2)}</th>
                    <td>{plain(candidate.epochs)}</td>
                    {[...candidate.losses, candidate.mean, candidate.error].map((value, column) => (
                      // eslint-disable-next-line react/no-array-index-key -- columns are their places
                      <td key={column}>{fineLoss(value)}</td>
                    ))}
                    <td>{word(candidate, i)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        </>
      )}
    </Disclosure>
  );
}
