/** The sheet of keys, over the page; `?` opens it from anywhere but a text field. */
import { useEffect } from 'react';
import { LEAVES } from '../../text/leaves.ts';
import { chunk } from '../kit/chunk.ts';
import { Later } from '../kit/Later.tsx';
import { Leaf } from '../kit/Leaf.tsx';
import { TEXT_FIELDS } from '../kit/keys.ts';

const sheet = chunk(() => import('./KeySheet.tsx'));

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Leaf name="keys" title={LEAVES.keys.title} intro={LEAVES.keys.intro} onClose={onClose}>
      <Later chunk={sheet}>{({ KeySheet }) => <KeySheet />}</Later>
    </Leaf>
  );
}

/** Calls when `?` is pressed, wherever that key is on the keyboard. */
export function useKeysKey(onAsk: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.closest(`dialog, ${TEXT_FIELDS}`)) return;
      event.preventDefault();
      onAsk();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onAsk]);
}
