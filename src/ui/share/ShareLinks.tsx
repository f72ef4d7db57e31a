/** What can be shared: the link to this page, a link to a slide, and what to paste to embed it. */
import { linkOf } from '../../store/address.ts';
import { characters, SHARE } from '../../text/share.ts';
import { Copyable } from '../kit/Copyable.tsx';
import { useWilt } from '../wilt.ts';

export function ShareLinks() {
  const base = location.href.replace(/#.*$/s, '');
  const page = base + useWilt((state) => linkOf(state));
  // A frame elsewhere does not know this reader's theme, so the link says it.
  const slide = base + useWilt((state) => linkOf(state, { view: 'slide', theme: state.view.theme }));
  return (
    <>
      <Copyable label={SHARE.link} text={page} rows={2} note={characters(page.length)} />
      <Copyable label={SHARE.slide} text={slide} rows={2} note={SHARE.slideHelp} />
      <Copyable label={SHARE.embed} text={`<iframe src="${slide.replaceAll('&', '&amp;').replaceAll('"', '%22')}" width="960" height="540" title="${SHARE.frameTitle}"></iframe>`} rows={4} note="" />
    </>
  );
}
