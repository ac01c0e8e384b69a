import { z } from 'zod';
import { createBridge, type Bridge } from './bridge';
import type { BatchServer } from './serverObject';

const fromPane = z.object({ standin: z.literal('request'), text: z.string() });

/**
 * Answers the pane in `frame`, which must have the page's own origin. The pane posts `{standin: 'request', text}` to
 * its parent and gets `{standin: 'reply', text}`; the answer's `detach` stops listening.
 */
export function attachFrame(
  frame: HTMLIFrameElement,
  server: BatchServer,
): Bridge & { detach(): void } {
  const { origin } = window.location;
  const bridge = createBridge(server, (text) =>
    frame.contentWindow?.postMessage({ standin: 'reply', text }, origin),
  );
  const listen = (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const message = fromPane.safeParse(event.data);
    if (message.success) bridge.receive(message.data.text);
  };
  window.addEventListener('message', listen);
  return { ...bridge, detach: () => window.removeEventListener('message', listen) };
}
