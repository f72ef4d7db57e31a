/** Every candidate of the cross-validation beside the one that was taken, fold by fold: the differences, their mean and its standard error. */
import { useId, type CSSProperties } from 'react';
import type { CrossValidation } from '../../learning/crossValidation.ts';
import { many, plain, signedMark } from '../../text/numbers.ts';
import { candidatesSummary, chosenValue, differenceValue, fineLoss, TRAINING } from '../../text/training.ts';
import { cell } from '../kit/csv.ts';
import { NumbersBehind } from '../kit/NumbersBehind.tsx';
import type { ValueAxis } from '../kit/ticks.ts';
import { comparedWithChosen, differenceAxis, type Compared } from './candidates.ts';
import { Said } from '../kit/Said.tsx';

export function Candidates({ validation }: { readonly validation: CrossValidation }) {
  const id = useId();
  const compared = comparedWithChosen(validation);
  const axis = differenceAxis(compared, 4);
  const tied = compared.filter((each) => each.tied).toSorted((a, b) => a.mean - b.mean);
  const summary = candidatesSummary(validation, tied.map(({ candidate }) => candidate));
  return (
    <figure className="chart" aria-labelledby={`${id}title`} aria-describedby={`${id}summary`}>
      <h3 id={`${id}title`}>{TRAINING.candidates}</h3>
      <p className="chart-explains">
        <Said>{TRAINING.candidatesExplain}</Said>
      </p>
      <div className="candidates" aria-hidden="true">
        {compared.map((each, i) => (
          <Row key={`${each.candidate.l2} ${each.candidate.epochs}`} compared={each} first={each.candidate.l2 !== compared[i - 1]?.candidate.l2} axis={axis} />
        ))}
        <div className="candidate candidate-scale">
          <span className="candidate-name" />
          <span className="candidate-track">
            {axis.ticks.map((tick) => (
              <span key={tick} style={{ left: place(tick, axis) }}>
                {signedMark(tick)}
              </span>
            ))}
          </span>
          <span className="candidate-value" />
        </div>
      </div>
      <figcaption id={`${id}summary`}>{summary}</figcaption>
      <CandidateNumbers compared={compared} folds={validation.folds} />
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
  readonly compared: Compared;
  /** The first one with its penalty. */
  readonly first: boolean;
  readonly axis: ValueAxis;
}

function Row({ compared, first, axis }: RowProps) {
  const { candidate, gaps, mean, error, chosen } = compared;
  const { l2, epochs } = candidate;
  const className = ['candidate', first ? 'candidate-first' : '', chosen ? 'candidate-chosen' : ''].filter(Boolean).join(' ');
  return (
    <div className={className}>
      <span className="candidate-name">
        {first && <span>{`${TRAINING.penalty} ${plain(l2)} `}</span>}
        <span className="candidate-epochs">{many(epochs, 'epoch')}</span>
      </span>
      <span className="candidate-track">
        {axis.ticks.map((tick) => (
          <i key={tick} className={tick === 0 ? 'candidate-tick candidate-zero' : 'candidate-tick'} style={{ left: place(tick, axis) }} />
        ))}
        {!chosen && <i className="candidate-bar" style={between(mean - error, mean + error, axis)} />}
        {!chosen &&
          gaps.map((gap, fold) => (
            // eslint-disable-next-line react/no-array-index-key -- a fold is its place
            <i key={fold} className="candidate-fold" style={{ left: place(gap, axis) }} />
          ))}
        <i className="candidate-mean" style={{ left: place(mean, axis) }} />
      </span>
      <span className="candidate-value">
        <span>{`${chosen ? chosenValue(candidate) : differenceValue(compared)} `}</span>
        <span className="candidate-word">{wordOf(compared)}</span>
      </span>
    </div>
  );
}

function wordOf({ chosen, tied }: Compared): string {
  return chosen ? TRAINING.chosen : tied ? TRAINING.tied : '';
}

interface CandidateNumbersProps {
  readonly compared: readonly Compared[];
  readonly folds: number;
}

function CandidateNumbers({ compared, folds }: CandidateNumbersProps) {
  const names = Array.from({ length: folds }, (_, fold) => `${TRAINING.fold} ${fold + 1}`);
  const numbers = ({ candidate, mean, error }: Compared) => [...candidate.losses, candidate.mean, candidate.error, mean, error];
  const csv = () =>
    [
      ['l2', 'epochs', ...names.map((_, fold) => `fold_${fold + 1}`), 'mean', 'standard_error', 'difference', 'difference_error', 'chosen'],
      ...compared.map((each) => [cell(each.candidate.l2), cell(each.candidate.epochs), ...numbers(each).map(cell), each.chosen ? '1' : '0']),
    ];
  return (
    <NumbersBehind caption={TRAINING.numbersCaption} fileName="candidates" csv={csv}>
      {() => (
        <>
          <thead>
            <tr>
              {[TRAINING.penalty, TRAINING.epochs, ...names, TRAINING.mean, TRAINING.error, TRAINING.difference, TRAINING.differenceError, ''].map((title, i) => (
                // eslint-disable-next-line react/no-array-index-key -- columns are their places
                <th key={i} scope="col">
                  {title === '' ? <span className="unseen">{TRAINING.chosen}</span> : title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {compared.map((each) => (
              <tr key={`${each.candidate.l2} ${each.candidate.epochs}`}>
                <th scope="row">{plain(each.candidate.l2)}</th>
                <td>{plain(each.candidate.epochs)}</td>
                {numbers(each).map((value, column) => (
                  // eslint-disable-next-line react/no-array-index-key -- columns are their places
                  <td key={column}>{fineLoss(value)}</td>
                ))}
                <td>{wordOf(each)}</td>
              </tr>
            ))}
          </tbody>
        </>
      )}
    </NumbersBehind>
  );
}
