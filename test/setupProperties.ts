import fc from 'fast-check';

// A fixed seed, so that a test fails for a change and not for chance; RULEFUSION_SEED looks further.
const seed = Number(process.env.RULEFUSION_SEED ?? 20261122);
// Mutation testing asks each property hundreds of times, so that it may take some time only (in ms).
const most = process.env.RULEFUSION_PROPERTY_MS;
fc.configureGlobal(most === undefined ? { seed } : { seed, interruptAfterTimeLimit: Number(most) });
