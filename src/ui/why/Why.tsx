/**
 * Why the models were off today: a sentence under the headline, and behind it the steps that lead from what each
 * expected to what was sold. Its line is always there, so that nothing moves when the reason is known.
 */
import { WHY, whyWords } from '../../text/why.ts';
import type { Piece } from '../../text/today.ts';
import { chunk } from '../kit/chunk.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { Later } from '../kit/Later.tsx';
import { Pieces } from '../kit/Pieces.tsx';
import { useWilt } from '../wilt.ts';
import './why.css';

const steps = chunk(() => import('./Steps.tsx'));

/** What is known of today's misses: the words to read, and the parts where they are there. */
export function useWhy(most?: 1 | 2) {
  const history = useWilt((state) => (state.isAnew ? null : state.history));
  const today = useWilt((state) => state.today);
  const why = useWilt((state) => state.why);
  const playing = useWilt((state) => state.playing);
  if (!history || today < history.servingStart) return null;
  const isKnown = why?.history === history && why.day === today;
  const whys = isKnown ? why.whys : undefined;
  const pieces: readonly Piece[] = whys ? whyWords(history, today, whys, most) : [{ kind: 'plain', text: playing ? '' : whys === null ? WHY.failed : WHY.working }];
  return { history, today, whys: whys ?? null, pieces };
}

/** The largest cause alone, for a slide. */
export function WhySentence() {
  const why = useWhy(1);
  return why && <p className="why-alone">{why.whys && <Pieces pieces={why.pieces} />}</p>;
}

export function Why() {
  const why = useWhy();
  if (!why) return <div className="why" />;
  const { history, today, whys, pieces } = why;
  return (
    <Disclosure
      className="why"
      summary={
        <>
          <span className="why-sentence">
            <Pieces pieces={pieces} />
          </span>
          <span className="why-more">{WHY.title}</span>
        </>
      }
    >
      {() => <div className="why-steps">{whys && <Later chunk={steps}>{({ Steps }) => <Steps history={history} day={today} whys={whys} />}</Later>}</div>}
    </Disclosure>
  );
}
