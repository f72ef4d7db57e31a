/**
 * The same worker as one classic script (scripts/classic-worker.ts builds it), for places that allow no worker by address: it
 * is started from a blob, which knows no address of its own, so whoever starts it writes those of the WebAssembly files before it.
 */
import type { WasmAddresses } from './protocol.ts';
import { serveSimulation } from './serving.ts';

declare const WILT_WASM: WasmAddresses;

serveSimulation(WILT_WASM);
