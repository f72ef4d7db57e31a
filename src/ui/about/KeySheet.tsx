/** All keys on one sheet, place by place. */
import { capsOf, KEY_PLACES, type KeyPlace, type Press } from '../../text/keys.ts';
import './keys.css';

export function KeySheet() {
  return (
    <div className="key-sheet">
      {Object.entries<KeyPlace>(KEY_PLACES).map(([id, { place, lines }]) => (
        <section key={id}>
          <h3>{place}</h3>
          <dl>
            {lines.map(({ presses, does }) => (
              <div key={does}>
                <dt>
                  {presses.map((press) => (
                    <Caps key={press} press={press} />
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Caps({ press }: { readonly press: Press }) {
  return (
    <span className="key-press">
      {capsOf(press).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
