import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice's command, or a failed test that says why there is none. */
function libreOffice(): string {
  const command = process.env.RULEFUSION_ORACLE_OFFICE;
  if (!command)
    throw new Error(process.env.RULEFUSION_ORACLE_MISSING ?? 'run npm run test:oracles');
  return command;
}

/**
 * Files opened and written again by LibreOffice in one run, with a profile of its own. `target` is an
 * extension, with a filter after a colon where there are several ("xlsx", "html:HTML (StarCalc)").
 */
export function convertFiles(
  files: ReadonlyMap<string, Uint8Array>,
  target: string,
): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  const [source, result] = [join(folder, 'in'), join(folder, 'out')];
  for (const path of [source, result]) mkdirSync(path);
  try {
    const paths = [...files].map(([name, bytes]) => {
      writeFileSync(join(source, name), bytes);
      return join(source, name);
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const words = ['--headless', '--norestore', '--convert-to', target, '--outdir', result];
    execFileSync(libreOffice(), [profile, ...words, ...paths], {
      stdio: 'ignore',
      timeout: 900_000,
    });
    return new Map(
      readdirSync(result).map((name) => [
        basename(name, extname(name)),
        new Uint8Array(readFileSync(join(result, name))),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
