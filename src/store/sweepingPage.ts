/** The page's one sweep. Loaded with the panel that shows it. */
import { pool } from './page.ts';
import { createSweeping } from './sweeping.ts';

export const sweeping = createSweeping(pool, () => performance.now());
