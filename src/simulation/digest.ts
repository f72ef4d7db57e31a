/** The golden hash: a short digest of a history's numbers. Equal hashes are equal histories, to the bit. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** First 16 hex digits of SHA-256 over the columns' bytes (little-endian float64), in order. */
export function digest(columns: readonly Float64Array[]): string {
  const hash = sha256.create();
  for (const { buffer, byteOffset, byteLength } of columns) hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  return bytesToHex(hash.digest()).slice(0, 16);
}
