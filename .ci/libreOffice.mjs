// LibreOffice without its windows, the second oracle of the tests: found, or installed where apt can.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
];
const PACKAGE = 'libreoffice-calc-nogui';

const answers = (program, ...args) => spawnSync(program, args).status === 0;

/** The command of LibreOffice on this machine, or null. */
export function findLibreOffice() {
  const named = process.env.RULEFUSION_SOFFICE;
  if (named) return answers(named, '--version') ? named : null;
  const command = ['soffice', 'libreoffice'].find((name) => answers(name, '--version'));
  return command ?? PLACES.find((path) => existsSync(path)) ?? null;
}

function installByApt() {
  const words = ['apt-get', '-y', '-qq', '--no-install-recommends'];
  const asRoot = process.getuid?.() === 0 ? words : ['sudo', '-n', ...words];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => {
    const [program, ...rest] = asRoot;
    const done = spawnSync(program, [...rest, ...args], { env, timeout: 600_000 });
    return done.status === 0;
  };
  // The lists may be old or empty: asked anew only when the first try fails.
  return apt('install', PACKAGE) || (apt('update') && apt('install', PACKAGE));
}

/** The command of LibreOffice, installed by apt where it is missing; { command: null, why } where it cannot be had. */
export function installLibreOffice() {
  const found = findLibreOffice();
  if (found !== null) return { command: found, why: '' };
  const missing = 'LibreOffice is missing, and nothing was compared with it';
  if (process.platform !== 'linux' || !answers('apt-get', '--version'))
    return { command: null, why: `${missing}: install it from libreoffice.org.` };
  console.log('Installing LibreOffice Calc for the second oracle (once) …');
  const installed = installByApt() ? findLibreOffice() : null;
  if (installed !== null) return { command: installed, why: '' };
  return {
    command: null,
    why: `${missing}: "apt-get install ${PACKAGE}" as root did not go through.`,
  };
}
