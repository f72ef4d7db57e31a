/** The course's own pages, each in a chunk of its own. */
import { chunk } from '../../ui/kit/chunk.ts';
import { Later } from '../../ui/kit/Later.tsx';

const contents = chunk(() => import('./Contents.tsx'));
const chapter = chunk(() => import('./ChapterPage.tsx'));
const paper = chunk(() => import('./Paper.tsx'));

export function ContentsLater({ onClose }: { readonly onClose: () => void }) {
  return <Later chunk={contents}>{({ Contents }) => <Contents onClose={onClose} />}</Later>;
}

export function ChapterLater() {
  return <Later chunk={chapter}>{({ ChapterPage }) => <ChapterPage />}</Later>;
}

export function PaperLater() {
  return <Later chunk={paper}>{({ Paper }) => <Paper />}</Later>;
}
