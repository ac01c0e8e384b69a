/** Name of a worker that does not look for WebGPU. */
export const WITHOUT_WEBGPU = 'without-webgpu';
/** Name of one that takes an adapter in software too: tests have no other. */
export const WITH_ANY_WEBGPU = 'with-any-webgpu';
