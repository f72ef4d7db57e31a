/** Bytes as text for a `data:` address. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  // So many at a time as a call takes arguments everywhere.
  const piece = 0x8000;
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}
