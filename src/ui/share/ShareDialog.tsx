/** Sharing: a dialog over the page, whose links come in a chunk of their own. */
import { SHARE } from '../../text/share.ts';
import { chunk } from '../kit/chunk.ts';
import { Later } from '../kit/Later.tsx';
import { Leaf } from '../kit/Leaf.tsx';
import './share.css';

const links = chunk(() => import('./ShareLinks.tsx'));

export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Leaf name="share" title={SHARE.title} intro={SHARE.intro} onClose={onClose}>
      <Later chunk={links}>{({ ShareLinks }) => <ShareLinks />}</Later>
    </Leaf>
  );
}
