/** On paper the link leads back to what was printed; on a screen the address bar has it. */
import { linkOf } from '../../store/address.ts';
import { SHELL } from '../../text/shell.ts';
import { useWilt } from '../wilt.ts';
import './printed-link.css';

export function PrintedLink() {
  const link = useWilt((state) => linkOf(state));
  return (
    <p className="printed-link">
      <span>{`${SHELL.printed} `}</span>
      <span translate="no">{location.href.replace(/#.*$/s, '') + link}</span>
    </p>
  );
}
