/** Sharing: a dialog over the page, whose contents come in a chunk of their own. */
import { SHARE } from '../../text/share.ts';
import { chunk } from '../kit/chunk.ts';
import { Later } from '../kit/Later.tsx';
import { Leaf } from '../kit/Leaf.tsx';
import type { ChapterTitle } from './LinkChoices.tsx';
import './share.css';

const links = chunk(() => import('./ShareLinks.tsx'));

interface ShareDialogProps {
  readonly chapters: readonly ChapterTitle[];
  readonly onClose: () => void;
}

export function ShareDialog({ chapters, onClose }: ShareDialogProps) {
  return (
    <Leaf name="share" title={SHARE.title} intro={SHARE.intro} onClose={onClose}>
      <Later chunk={links}>{({ ShareLinks }) => <ShareLinks chapters={chapters} onClose={onClose} />}</Later>
    </Leaf>
  );
}
