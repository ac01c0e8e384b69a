import fc from 'fast-check';

// A fixed seed, so that a test fails for a change and not for chance; RULEFUSION_SEED looks further.
fc.configureGlobal({ seed: Number(process.env.RULEFUSION_SEED ?? 20261122) });
