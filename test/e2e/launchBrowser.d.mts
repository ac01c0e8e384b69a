import type { BrowserServer } from 'playwright-core';

/** Starts the browser as a server that tests connect to. */
export function launchBrowser(): Promise<BrowserServer>;
