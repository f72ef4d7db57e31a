/** What is kept on the reader's machine, and how to cite Wilt: a leaf over the page. */
import { LEAVES } from '../../text/leaves.ts';
import { chunk } from '../kit/chunk.ts';
import { Later } from '../kit/Later.tsx';
import { Leaf } from '../kit/Leaf.tsx';

const words = chunk(() => import('./AboutWords.tsx'));

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Leaf name="about" title={LEAVES.about.title} intro={LEAVES.about.intro} onClose={onClose}>
      <Later chunk={words}>{({ AboutWords }) => <AboutWords />}</Later>
    </Leaf>
  );
}
