/** The shop's flowers, drawn once and used many times: a tulip in bloom, one that wilted, one that was not there. */
export type FlowerKind = 'sold' | 'wilted' | 'empty';

const HEAD = 'M12 16.2c-4.3 0-6.8-2.7-6.8-6.6 0-2.4.5-4.6 1.4-6.4 1.5.8 2.7 2 3.4 3.3.4-1.9 1-3.5 2-5 1 1.5 1.6 3.1 2 5 .7-1.3 1.9-2.5 3.4-3.3.9 1.8 1.4 4 1.4 6.4 0 3.9-2.5 6.6-6.8 6.6z';
const HEART = 'M12 1.5c2.5 3.1 3.5 6.1 3.2 9.2-.2 2.5-1.3 4.5-3.2 5.5-1.9-1-3-3-3.2-5.5-.3-3.1.7-6.1 3.2-9.2z';

export function FlowerShapes() {
  return (
    <svg className="unseen" aria-hidden="true">
      <symbol id="flower-sold" viewBox="0 0 24 36">
        <path className="flower-stem" d="M12 16v19" />
        <path className="flower-leaf" d="M12 32.5c-.6-5.2 1.5-9.3 6.2-11.6.3 5.2-1.7 9.4-6.2 11.6z" />
        <path className="flower-leaf" d="M12 34.5c.3-4-1.4-7.2-5-9-.3 4.1 1.2 7.3 5 9z" />
        <path className="flower-petal" d={HEAD} />
        <path className="flower-heart" d={HEART} />
      </symbol>
      <symbol id="flower-wilted" viewBox="-1.5 0 24 36">
        <path className="flower-stem" d="M13.5 35c-.4-9 1.8-16.5-.8-21-1.7-2.9-4.8-2.7-5.8.4" />
        <path className="flower-leaf" d="M13.3 33c1.3-3.4 4.2-5 8.2-4.2-1.5 3.3-4.5 5-8.2 4.2z" />
        <path className="flower-petal" d="M7 13.6c2.8.2 4.7 2.2 4.6 5.2-.1 2.3-1 4.5-2.3 6-.8-.8-1.3-1.8-1.5-2.9-.5 1.4-1.3 2.5-2.3 3.2-.7-1-1.1-2.2-1.1-3.4-.8.8-1.7 1.3-2.6 1.5-.3-1.7-.2-3.6.4-5.5.8-2.6 2.6-4.2 4.8-4.1z" />
        <path className="flower-heart" d="M7 13.6c1.3 1.8 1.7 4.6.8 8.3-1.3-1.5-2.4-4.7-.8-8.3z" />
        <path className="flower-petal" d="M3.5 34.2c.9-1.2 2.6-1.5 4.3-.8-1 1.3-2.7 1.7-4.3.8z" />
      </symbol>
      <symbol id="flower-empty" viewBox="0 0 24 36">
        <path className="flower-outline" d={`${HEAD}M12 16.2v18.8`} />
      </symbol>
    </svg>
  );
}

/** A tilt in degrees that makes neighbours differ, the same ones every time. */
const TILTS = [-3, 2, 4, -2, 0, 3, -4];

export function Flower({ kind, place }: { readonly kind: FlowerKind; readonly place: number }) {
  return (
    <svg className={`flower flower-${kind}`} viewBox="0 0 24 36" style={{ rotate: `${TILTS[place % TILTS.length] ?? 0}deg` }}>
      <use href={`#flower-${kind}`} />
    </svg>
  );
}
