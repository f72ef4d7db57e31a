/** Hands the link to the device's own ways of sending, where the browser has them. Whoever changes their mind has made no mistake. */
import { useState } from 'react';
import { SHARING } from '../../text/sharing.ts';

export function NativeShare({ link, title }: { readonly link: string; readonly title: string }) {
  const [hasFailed, setFailed] = useState(false);
  if (typeof navigator.share !== 'function') return null;
  const send = async () => {
    setFailed(false);
    try {
      await navigator.share({ title, url: link });
    } catch (error) {
      setFailed(!(error instanceof DOMException && error.name === 'AbortError'));
    }
  };
  return (
    <p className="share-native">
      <button type="button" className="press" onClick={() => void send()}>
        {SHARING.native}
      </button>
      <span role="status">{hasFailed ? SHARING.nativeFailed : ''}</span>
    </p>
  );
}
