/** Days of accepted batches that make up the gate's reference; at first the training window's last. The page draws them without the gate. */
export const RECENT_DAYS = 14;
