/** The worker: the engine in a thread of its own. */
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { serveSimulation } from './serving.ts';

serveSimulation({ plain, simd });
