declare module 'virtual:classic-worker' {
  /** The address of the classic worker's script; null where the page was not built. */
  const address: string | null;
  export default address;
}
