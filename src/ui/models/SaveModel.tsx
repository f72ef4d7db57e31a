/** Saves a version for use elsewhere: a button for its two files, the lines that load them, and what it is to be given. */
import { useState } from 'react';
import type { RawModel } from '../../learning/rawLayers.ts';
import type { ContenderName } from '../../scenario/contenders.ts';
import type { History } from '../../simulation/history.ts';
import { inputRows, loadingLines, mixtureParts, MODELS } from '../../text/models.ts';
import { originOf } from '../exports/origin.ts';
import { Copyable } from '../kit/Copyable.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { TableFrame } from '../kit/TableFrame.tsx';
import { useWilt, wiltNow } from '../wilt.ts';
import { dynamicShare } from './dynamic-share.ts';
import { modelNames, rawModelOf, saveModel } from './save-model.ts';
import './models.css';

interface SaveModelProps {
  readonly history: History;
  readonly of: ContenderName;
  readonly number: number;
}

export function SaveModel(props: SaveModelProps) {
  return (
    <Disclosure className="save-model" summary={MODELS.open}>
      {() => <Parts {...props} />}
    </Disclosure>
  );
}

/** A mixture has no version that could be opened: it is told beside those that it is made of. */
function MixtureNote({ history }: Pick<SaveModelProps, 'history'>) {
  const today = useWilt((state) => state.today);
  const serving = (of: 'static' | 'dynamic') => history.contenders[of].serving[today] ?? 0;
  if (!history.contenders.mixture || serving('static') === 0) return null;
  return <p className="quiet">{mixtureParts({ iso: history.dates[today] ?? '', share: dynamicShare(history, today), static: serving('static'), dynamic: serving('dynamic') })}</p>;
}

function Parts({ history, of, number }: SaveModelProps) {
  const raw = rawModelOf(history, of, number);
  if (!raw || raw.inputs.length === 0) return <p>{MODELS.nothing}</p>;
  return (
    <>
      <p className="quiet">{MODELS.explains}</p>
      <SaveButton raw={raw} of={of} number={number} />
      <Copyable label={MODELS.load} text={loadingLines(modelNames(originOf(wiltNow()), of, number).json, raw.inputs)} rows={6} note={MODELS.loadNote} />
      <Disclosure className="chart-numbers" summary={MODELS.inputs}>
        {() => <Inputs raw={raw} />}
      </Disclosure>
      {isPartOfMixture(of) && <MixtureNote history={history} />}
    </>
  );
}

function isPartOfMixture(of: ContenderName): boolean {
  return of === 'static' || of === 'dynamic';
}

function SaveButton({ raw, of, number }: Pick<SaveModelProps, 'of' | 'number'> & { readonly raw: RawModel }) {
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    if (isBusy) return;
    setBusy(true);
    setSaid(MODELS.making);
    try {
      await saveModel(raw, of, number);
      setSaid(MODELS.saved);
    } catch {
      setSaid(MODELS.failed);
    } finally {
      setBusy(false);
    }
  };
  return (
    // Never disabled: the focus stays where it was pressed.
    <p className="save-model-deed">
      <button type="button" className="press" aria-busy={isBusy} onClick={() => void save()}>
        {MODELS.save}
      </button>
      <span> </span>
      <span role="status" className="quiet">
        {said}
      </span>
    </p>
  );
}

function Inputs({ raw }: { readonly raw: RawModel }) {
  return (
    <TableFrame label={MODELS.inputsCaption}>
      <table>
        <caption>{MODELS.inputsCaption}</caption>
        <thead>
          <tr>
            {[MODELS.key, MODELS.input, MODELS.unit, MODELS.missing].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inputRows(raw.inputs, raw.missing).map(({ key, name, unit, missing }) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              <td>{name}</td>
              <td>{unit}</td>
              <td>{missing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
