import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** Processes that draw pages. */
async function listRenderers(browser: Browser): Promise<readonly number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.flatMap(({ type, id }) => (type === 'renderer' ? [id] : []));
}

/** Resident MB of a process, or null where the system does not tell. */
function residentMegabytes(pid: number): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/** The largest of the browser's pages' processes and its resident MB; null where the system does not tell. */
export async function findLargestRenderer(
  browser: Browser,
): Promise<{ readonly pid: number; readonly megabytes: number } | null> {
  const sizes = (await listRenderers(browser)).flatMap((pid) => {
    const megabytes = residentMegabytes(pid);
    return megabytes === null ? [] : [{ pid, megabytes }];
  });
  return sizes.sort((a, b) => b.megabytes - a.megabytes)[0] ?? null;
}

/** Lets a process run a `times`-th of the time only, all of its threads; the answer sets it free. */
export function slowDown(pid: number, times: number): () => void {
  let tick = 0;
  const timer = setInterval(() => {
    process.kill(pid, tick % times === 0 ? 'SIGCONT' : 'SIGSTOP');
    tick += 1;
  }, 4);
  return () => {
    clearInterval(timer);
    process.kill(pid, 'SIGCONT');
  };
}
