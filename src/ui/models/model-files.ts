/**
 * A trained model as TensorFlow.js keeps one: `model.json` and its weights, made of TensorFlow.js' own layers and written by
 * its own writer, so that its loader reads them. This is the one part of the page that has TensorFlow.js, and it is fetched when a
 * model is saved.
 */
import * as tf from '@tensorflow/tfjs';
import type { RawModel } from '../../learning/rawLayers.ts';

export interface ModelFiles {
  /** What `model.json` says. */
  readonly json: string;
  readonly weights: ArrayBuffer;
}

/**
 * @param weightsName under which the weights are saved beside the JSON: the loader looks for them there
 * @param metadata kept in the JSON as `userDefinedMetadata`
 */
export async function modelFiles({ inputs, layers }: RawModel, weightsName: string, metadata: Readonly<Record<string, unknown>>): Promise<ModelFiles> {
  // A few numbers: no graphics card is asked for.
  await tf.setBackend('cpu');
  const model = tf.sequential({ name: 'wilt' });
  layers.forEach((layer, i) => {
    const shape = i === 0 ? { inputShape: [inputs.length] } : {};
    if (layer.kind === 'cut') {
      model.add(tf.layers.reLU({ maxValue: layer.most, name: 'clip' }));
      return;
    }
    const units = layer.bias.length;
    model.add(tf.layers.dense({ ...shape, units, activation: layer.activation, name: i === layers.length - 1 ? 'probability' : layer.activation === 'linear' ? 'scale' : 'hidden' }));
    const values = [tf.tensor2d(layer.kernel, [layer.kernel.length / units, units]), tf.tensor1d(layer.bias)];
    model.layers.at(-1)!.setWeights(values);
    tf.dispose(values);
  });
  model.setUserDefinedMetadata({ ...metadata });
  const { artifacts } = await saved(model);
  model.dispose();
  const { modelTopology, weightSpecs, weightData, format, generatedBy, convertedBy, userDefinedMetadata } = artifacts;
  return {
    json: JSON.stringify({ modelTopology, format, generatedBy, convertedBy, weightsManifest: [{ paths: [`./${weightsName}`], weights: weightSpecs }], userDefinedMetadata }),
    weights: tf.io.CompositeArrayBuffer.join(weightData),
  };
}

/** What TensorFlow.js' writer hands over. */
async function saved(model: tf.Sequential): Promise<{ readonly artifacts: tf.io.ModelArtifacts }> {
  return new Promise((resolve, reject) => {
    const take = tf.io.withSaveHandler(async (artifacts) => {
      resolve({ artifacts });
      return { modelArtifactsInfo: tf.io.getModelArtifactsInfoForJSON(artifacts) };
    });
    model.save(take).catch(reject);
  });
}
