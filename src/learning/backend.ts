/**
 * Starts tfjs. The WebAssembly SIMD backend on one thread gives the same bits in every browser; the plain cpu
 * backend is the fallback where WebAssembly is denied, and there last digits may differ.
 */
import { env, ready, setBackend } from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';

export type BackendName = 'wasm' | 'cpu';

/** Where the WebAssembly files are, by file name; without it tfjs finds its own (Node). */
export type WasmFiles = Readonly<Record<'tfjs-backend-wasm.wasm' | 'tfjs-backend-wasm-simd.wasm' | 'tfjs-backend-wasm-threaded-simd.wasm', string>>;

async function start(name: BackendName): Promise<boolean> {
  try {
    if (!(await setBackend(name))) return false;
    await ready();
    return true;
  } catch {
    return false;
  }
}

/** The backend that was started. Throws where neither works. */
export async function startBackend(files?: WasmFiles): Promise<BackendName> {
  // The threaded build breaks when minified, and one thread is what makes results repeatable.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (files) setWasmPaths(files);
  if (await start('wasm')) return 'wasm';
  await import('@tensorflow/tfjs-backend-cpu');
  if (await start('cpu')) return 'cpu';
  throw new Error('Neither WebAssembly nor the plain backend of TensorFlow.js could be started.');
}
