/**
 * Starts the worker where none may be started by its address: in a frame without an origin of its own (`sandbox` without
 * `allow-same-origin`). Its script is fetched as a text, which the host has to allow, and started as a blob.
 */
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import script from 'virtual:classic-worker';
import type { WasmAddresses } from './protocol.ts';

let fetched: Promise<string> | undefined;

const absolute = (address: string): string => new URL(address, document.baseURI).href;

/** The blob's address; fetched once for all workers, and again after a failure. */
async function blobAddress(): Promise<string> {
  if (script === null) throw new Error('The classic worker is there in the built page only.');
  const answer = await fetch(absolute(script));
  if (!answer.ok) throw new Error(`The worker’s script could not be fetched: ${answer.status}.`);
  const files: WasmAddresses = { plain: absolute(plain), simd: absolute(simd) };
  return URL.createObjectURL(new Blob([`var WILT_WASM = ${JSON.stringify(files)};\n`, await answer.text()], { type: 'text/javascript' }));
}

export async function startBlobWorker(): Promise<Worker> {
  fetched ??= blobAddress();
  try {
    return new Worker(await fetched);
  } catch (error) {
    fetched = undefined;
    throw error;
  }
}
