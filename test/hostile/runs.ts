/** How often a property is tried: a few times in npm test, `many` (10,000) in npm run test:fuzz. */
export function runs(few: number, many = 10_000): number {
  return process.env.RULEFUSION_FUZZ === undefined ? few : many;
}
