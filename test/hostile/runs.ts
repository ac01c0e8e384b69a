/** How often a property is tried: a few times in npm test; in npm run test:fuzz its part of `many` (10,000). */
export function runs(few: number, many = 10_000): number {
  const parts = process.env.RULEFUSION_FUZZ;
  return parts === undefined ? few : Math.ceil(many / Number(parts));
}

/** Milliseconds that such a test may take: those given in npm test, two hours in npm run test:fuzz. */
export function limit(ms: number): number {
  return process.env.RULEFUSION_FUZZ === undefined ? ms : 7_200_000;
}
