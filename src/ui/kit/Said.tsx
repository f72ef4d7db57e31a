/** Words as they are said on the page: text, and the terms in it as buttons that open what they mean. */
import { plainWords, type Words } from '../../text/words.ts';
import { glued, type GluedTerm } from './glued.ts';
import { TermButton } from './TermButton.tsx';

/** Whether this browser opens popovers; where it does not, a term is plain text. */
const OPENS = typeof HTMLElement !== 'undefined' && 'popover' in HTMLElement.prototype;

/** Elements, so that it may stand beside others. */
export function Said({ children: words }: { readonly children: Words }) {
  if (typeof words === 'string' || !OPENS) return <span>{plainWords(words)}</span>;
  // eslint-disable-next-line react/no-array-index-key -- a part is its place in the sentence
  return glued(words).map((part, i) => <PartOfSentence key={i} part={part} />);
}

function PartOfSentence({ part }: { readonly part: string | GluedTerm }) {
  if (typeof part === 'string') return <span>{part}</span>;
  return (
    <span className="term-glue">
      {part.before !== '' && <span>{part.before}</span>}
      <TermButton name={part.term} says={part.says} />
      {part.after !== '' && <span>{part.after}</span>}
    </span>
  );
}
