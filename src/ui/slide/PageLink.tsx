/** Leads from a frame to the whole page, on the same day. */
import { linkOf } from '../../store/address.ts';
import { SHARE } from '../../text/share.ts';
import { useWilt } from '../wilt.ts';

export function PageLink() {
  const link = useWilt((state) => linkOf(state, { view: 'page' }));
  return (
    <a className="slide-link quiet" href={link} target="_blank" rel="noopener" aria-label={SHARE.openPageLabel}>
      {SHARE.openPage}
    </a>
  );
}
