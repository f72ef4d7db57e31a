/** The update of a night as its formula, with the numbers of the night and the lines of code that did it. */
import type { History } from '../../simulation/history.ts';
import { howItLearnt, UPDATE } from '../../text/update.ts';
import { plainWords } from '../../text/words.ts';
import { Said } from '../kit/Said.tsx';
import { TableFrame } from '../kit/TableFrame.tsx';
import { updateLines } from './update-code.ts';
import './how-it-learnt.css';

export function HowItLearnt({ history, day }: { readonly history: History; readonly day: number }) {
  const night = history.contenders.dynamic.nights[day - history.servingStart];
  if (night?.learning.kind !== 'learnt') return null;
  const { formula, sentences } = howItLearnt(history.scenario, night.learning);
  return (
    <div className="update">
      <p className="update-formula" translate="no">
        {formula}
      </p>
      {sentences.map((sentence) => (
        <p key={plainWords(sentence)}>
          <Said>{sentence}</Said>
        </p>
      ))}
      {updateLines(history.scenario.models).map(({ file, code }) => (
        <figure key={file} className="update-code">
          <figcaption className="quiet">{`${UPDATE.file} ${file}`}</figcaption>
          <TableFrame label={`${UPDATE.code} ${file}`}>
            <pre translate="no">
              <code>{code}</code>
            </pre>
          </TableFrame>
        </figure>
      ))}
    </div>
  );
}
