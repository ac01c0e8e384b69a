// Asks npm for known holes in the packages. High and critical ones in what is shipped fail; others are
// told. Without a network, or behind a registry that does not answer this, it says so and passes.
import { spawnSync } from 'node:child_process';
import { npmCommand, root } from './setUp.mjs';

const GRAVE = ['high', 'critical'];

/**
 * What npm's answer says: {asked: false, why} when nobody answered, else {asked: true, grave, others}
 * with lines "name: severity, title".
 */
export function readAudit(text) {
  let answer;
  try {
    answer = JSON.parse(text);
  } catch {
    return { asked: false, why: 'npm gave no answer' };
  }
  if (typeof answer?.vulnerabilities !== 'object' || answer.vulnerabilities === null)
    return { asked: false, why: answer?.message ?? answer?.error?.summary ?? 'no list came' };
  const grave = [];
  const others = [];
  for (const { name, severity, via = [] } of Object.values(answer.vulnerabilities)) {
    const titles = via.filter((cause) => typeof cause === 'object').map(({ title }) => title);
    const line = `${name}: ${severity}${titles.length > 0 ? `, ${titles.join('; ')}` : ''}`;
    (GRAVE.includes(severity) ? grave : others).push(line);
  }
  return { asked: true, grave, others };
}

function ask(...args) {
  const wanted = ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=20000', ...args];
  const [program, before, options] = npmCommand();
  const done = spawnSync(program, [...before, ...wanted], {
    cwd: root,
    encoding: 'utf8',
    timeout: 90_000,
    maxBuffer: 1 << 26,
    ...options,
  });
  return readAudit(done.stdout ?? '');
}

/** True unless something shipped has a grave hole that the registry knows of. */
export function audit() {
  const shipped = ask('--omit=dev');
  // The registry's own words may name its address; they stay out of logs.
  if (!shipped.asked) {
    console.log('The list of known holes could not be asked for here; nothing was judged.');
    return true;
  }
  const all = ask();
  for (const line of shipped.grave) console.log(`shipped: ${line}`);
  const told = all.asked ? [...all.grave, ...all.others] : shipped.others;
  for (const line of told) console.log(`known: ${line}`);
  if (shipped.grave.length === 0) console.log('No grave hole is known in what is shipped.');
  return shipped.grave.length === 0;
}
