// npm run excel: builds the add-in, serves it over https on this machine and starts Excel with it.
// For Windows and Mac with Excel installed; --web leaves Excel alone and only serves, for uploading
// manifest.xml to Excel on the web. Needs the network once, for Microsoft's two tools.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { build, installPackages, root } from './setUp.mjs';
import { serve } from './serve.mjs';

// The manifest names this port.
const PORT = 3000;
const CERTIFICATES = 'office-addin-dev-certs@3';
const DEBUGGING = 'office-addin-debugging@7';

const windows = process.platform === 'win32';
const web = process.argv.includes('--web');

function stop(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

const npx = (args) => ['npx', ['--yes', ...args], { cwd: root, stdio: 'inherit', shell: windows }];

/** Key and certificate that this machine trusts for localhost; asks the user the first time. */
function readCertificates() {
  const folder = join(homedir(), '.office-addin-dev-certs');
  const made = spawnSync(...npx([CERTIFICATES, 'install', '--days', '365']));
  const [key, cert] = ['localhost.key', 'localhost.crt'].map((name) => join(folder, name));
  if (made.status !== 0 || !existsSync(key) || !existsSync(cert))
    stop(
      'No certificate for https://localhost could be made. Excel loads add-ins over https only.\n' +
        'The command asks for your consent (Windows) or password (Mac); run it again and agree.',
    );
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

if (!web && !windows && process.platform !== 'darwin')
  stop(
    'There is no desktop Excel for this system. "npm start" shows the add-in in a browser without\n' +
      'Excel; "npm run excel -- --web" serves it for Excel on the web.',
  );
if (!installPackages() || !build(['--env', 'only=addin'])) process.exit(1);
const tls = readCertificates();
let server;
try {
  server = await serve({ port: PORT, exact: true, tls, shim: false });
} catch (error) {
  stop(`Port ${PORT} cannot be used (${error.code}). End what uses it and try again.`);
}
console.log(`The add-in is served at ${server.url}/taskpane.html. Ctrl+C ends it.`);
if (web) {
  console.log(
    'In Excel on the web: Home, Add-ins, More Settings, Upload My Add-in, and pick manifest.xml.',
  );
} else {
  const excel = spawn(...npx([DEBUGGING, 'start', 'manifest.xml', 'desktop', '--no-debug']));
  excel.on('exit', (code) => {
    if (code !== 0)
      stop(
        'Excel could not be started with the add-in. Is Excel installed, and closed while this\n' +
          'starts? Without Excel, "npm start" shows the add-in in a browser.',
      );
  });
}
