// A Node environment that shares its typed arrays with native modules: onnxruntime-node checks its
// tensors by `instanceof`, which fails across jest's own realm.
const { TestEnvironment } = require('jest-environment-node');

module.exports = class NativeArrays extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    Object.assign(this.global, {
      Float32Array,
      Int32Array,
      Uint8Array,
      BigInt64Array,
      Float64Array,
    });
  }
};
