declare module 'virtual:summer-sales' {
  /** Bouquets a day, `[days of the default training window]`. */
  export const SUMMER_SALES: readonly number[];
}
