import type { BrowserServer } from 'playwright-core';

/** What gives a browser without a graphics processor an adapter that computes on the CPU. */
export const SOFTWARE_ADAPTER: string[];

/** Starts the browser as a server that tests connect to, with more arguments. */
export function launchBrowser(more?: string[]): Promise<BrowserServer>;
