/** The link's QR code, to scan from the screen or from a wall, and to keep as a file; where the link is too long, how long it is. */
import { useEffect, useRef, useState } from 'react';
import { codeOf, SHARING, tooLong } from '../../text/sharing.ts';
import { slug } from '../exports/file-name.ts';
import { saveFile } from '../exports/save-file.ts';
import { codeOfLink, LONGEST_CODE, pngOf, svgOf, viewBoxOf, type Code } from './code.ts';

interface LinkCodeProps {
  readonly link: string;
  readonly title: string;
}

export function LinkCode({ link, title }: LinkCodeProps) {
  const [isBig, setBig] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (link.length > LONGEST_CODE) {
    return (
      <p className="share-long" role="status">
        {tooLong(link.length, LONGEST_CODE)}
      </p>
    );
  }
  const code = codeOfLink(link);
  const savePng = async () => {
    const picture = await pngOf(code).catch(() => undefined);
    setFailed(!picture);
    if (picture) saveFile(`${slug(title)}-code.png`, picture);
  };
  const close = () => {
    setBig(false);
    button.current?.focus();
  };
  return (
    <div className="share-code">
      <CodePicture code={code} name={codeOf(title)} />
      <p>
        <button ref={button} type="button" className="press" aria-haspopup="dialog" onClick={() => setBig(true)}>
          {SHARING.bigCode}
        </button>
        <span className="quiet">{SHARING.save}</span>
        <button type="button" className="word" onClick={() => saveFile(`${slug(title)}-code.svg`, new Blob([svgOf(code, title)], { type: 'image/svg+xml' }))}>
          {SHARING.saveSvg}
        </button>
        <button type="button" className="word" onClick={() => void savePng()}>
          {SHARING.savePng}
        </button>
        <span role="status">{hasFailed ? SHARING.pngFailed : ''}</span>
      </p>
      {isBig && <BigCode code={code} title={title} onClose={close} />}
    </div>
  );
}

function CodePicture({ code, name }: { readonly code: Code; readonly name: string }) {
  return (
    <svg className="code" role="img" aria-label={name} viewBox={viewBoxOf(code)} shapeRendering="crispEdges">
      <path d={code.path} />
    </svg>
  );
}

/** As large as the window, for a wall. */
function BigCode({ code, title, onClose }: { readonly code: Code; readonly title: string; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      className="code-big"
      ref={dialog}
      aria-label={codeOf(title)}
      onClose={(event) => {
        // The dialog below stays.
        event.stopPropagation();
        onClose();
      }}
    >
      <CodePicture code={code} name={codeOf(title)} />
      <div>
        <p>{title}</p>
        <button type="button" className="press" onClick={() => dialog.current?.close()}>
          {SHARING.closeBig}
        </button>
      </div>
    </dialog>
  );
}
