/*
 * Stands where Microsoft's hosted office.js stands in the pane's page: plugs Excel's own client into
 * the page around the pane. The client reads `_richApiNativeBridge` once, while it loads, so this is a
 * classic script and the client follows it at once, before the pane's own script.
 */
interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the client. */
  onMessageFromHost?: (text: string) => void;
}

const bridge: NativeBridge = {
  sendMessageToHost: (text) => {
    window.parent.postMessage({ standin: 'request', text }, window.location.origin);
  },
};

Object.assign(window, { _richApiNativeBridge: bridge });

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source !== window.parent || event.origin !== window.location.origin) return;
  const { data } = event;
  if (typeof data !== 'object' || data === null || !('standin' in data) || !('text' in data))
    return;
  if (data.standin === 'reply' && typeof data.text === 'string')
    bridge.onMessageFromHost?.(data.text);
});

document.write(
  '<script src="/standin/excel-web-16.00.js"></script><script src="/standin/officeShimAfter.js"></script>',
);
