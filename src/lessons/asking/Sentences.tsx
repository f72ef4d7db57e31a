/** A paragraph of content as one row of words: its sentences, and the terms in them as buttons. */
import { sentences } from '../../text/words.ts';
import { Said } from '../../ui/kit/Said.tsx';
import type { Paragraph } from '../chapter.ts';

export function Sentences({ children: paragraph }: { readonly children: Paragraph }) {
  return <Said>{sentences(...paragraph.map(({ says }) => says))}</Said>;
}
