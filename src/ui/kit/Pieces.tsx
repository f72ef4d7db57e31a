/** A sentence about today in its pieces: contenders in their colours, what was sold in bold. */
import type { Piece } from '../../text/today.ts';

export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, i) => (
    // eslint-disable-next-line react/no-array-index-key -- a piece is its place in the sentence
    <PieceOfSentence key={i} {...piece} />
  ));
}

function PieceOfSentence({ text, kind }: Piece) {
  if (kind === 'plain') return <span>{text}</span>;
  return <b className={kind === 'sold' ? 'headline-sold' : `of is-${kind}`}>{text}</b>;
}
