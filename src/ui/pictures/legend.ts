/** What a picture's legend names: whatever of the charts' signs is drawn in it, in one order for all charts. */
import { SCORED, type ScoredName } from '../../simulation/history.ts';
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { PICTURES } from '../../text/pictures.ts';

export type LegendEntry =
  | { readonly sign: 'line'; readonly of: ScoredName; readonly name: string }
  | { readonly sign: 'bars' | 'truth'; readonly name: string }
  | { readonly sign: 'ghost' | 'band'; readonly of: ScoredName; readonly name: string };

/** True where something that matches is drawn. */
type Has = (selector: string) => boolean;

/** Where a contender is drawn by its mark or dash; what only bears its name needs no legend. */
export function signOf(of: ScoredName): string {
  return `:is(.chart-curve, .weights-lane, .square, .sweep-whisker, g).is-${of}`;
}

/** @param barsName what the bars stand for */
export function legendOf(has: Has, barsName: string): LegendEntry[] {
  const named = SCORED.filter((of) => has(signOf(of)));
  const ofAny = (sign: string) => SCORED.find((of) => has(`${sign}.is-${of}`));
  // A change moves the dynamic model's curve more often than the frozen one's, which then hides its own.
  const [ghost, band] = [has('.chart-ghost.is-dynamic') ? 'dynamic' as const : ofAny('.chart-ghost'), ofAny('.chart-band') ?? ofAny('.sweep-band')];
  return [
    ...(has('.chart-sold') ? [{ sign: 'bars', name: barsName } as const] : []),
    ...named.map((of) => ({ sign: 'line', of, name: CONTENDER_WORDS[of] }) as const),
    ...(has('.weights-truth') ? [{ sign: 'truth', name: PICTURES.truth } as const] : []),
    ...(band ? [{ sign: 'band', of: band, name: PICTURES.band } as const] : []),
    ...(ghost ? [{ sign: 'ghost', of: ghost, name: PICTURES.before } as const] : []),
  ];
}
