import type { Frame, Page } from 'playwright-core';

/** The frame of the pane, for what a person cannot see. */
export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes('taskpane.html'));
  if (frame === undefined) throw new Error('no pane');
  return frame;
}
