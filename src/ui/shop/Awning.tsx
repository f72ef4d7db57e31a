/** The awning over the shop window: an odd number of stripes, so that both ends are alike. */
const STRIPES = 15;
const STRIPE = 24;
const CLOTH = 20;
const HEIGHT = 34;

export function Awning() {
  const scallop = (x: number) => `M${x} ${CLOTH}h${STRIPE}v3c0 6.5-5 10.5-12 10.5S${x} ${CLOTH + 9.5} ${x} ${CLOTH + 3}z`;
  return (
    <svg className="awning" viewBox={`0 0 ${STRIPES * STRIPE} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {Array.from({ length: STRIPES }, (_, i) => (
        <g key={i} className={i % 2 === 0 ? 'awning-dark' : 'awning-light'}>
          <path className="awning-cloth" d={`M${i * STRIPE} 0h${STRIPE}v${CLOTH}h${-STRIPE}z`} />
          <path className="awning-valance" d={scallop(i * STRIPE)} />
        </g>
      ))}
      <path className="awning-seam" d={`M0 ${CLOTH}H${STRIPES * STRIPE}`} />
    </svg>
  );
}
