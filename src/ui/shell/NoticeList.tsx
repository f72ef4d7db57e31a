/** What the link or the settings asked for that could not be, one sentence each. */
import type { Notice } from '../../scenario/misplaced.ts';
import { noticeText } from '../../text/notices.ts';
import { andMore } from '../../text/shell.ts';

interface NoticeListProps {
  readonly notices: readonly Notice[];
}

/** How many are told in full. */
const MOST = 8;

export function NoticeList({ notices }: NoticeListProps) {
  return (
    <ul>
      {notices.slice(0, MOST).map((notice, i) => {
        const { problem, outcome } = noticeText(notice);
        return (
          // eslint-disable-next-line react/no-array-index-key -- the list is replaced as a whole, and two notices may read alike
          <li key={i}>
            <span>{`${problem} `}</span>
            <b>{outcome}</b>
          </li>
        );
      })}
      {notices.length > MOST && <li>{andMore(notices.length - MOST)}</li>}
    </ul>
  );
}
