import { JSDOM } from 'jsdom';
import { readFileSync } from 'node:fs';
import { createBridge, type Bridge } from '../../src/standin/bridge';
import type { BatchServer } from '../../src/standin/serverObject';

/** Microsoft's own Excel client, with whatever workbook is connected behind it. */
export interface OfficeClient {
  /** Answers the client's requests with this workbook from now on. */
  connect(server: BatchServer): Bridge;
}

/** Evaluates the unchanged client in a window of its own and makes its `Excel` the global one. */
export function loadOffice(): OfficeClient {
  const { window } = new JSDOM('', {
    url: 'https://localhost:3000/taskpane.html',
    runScripts: 'outside-only',
  });
  let bridge: Bridge | null = null;
  const transport = {
    sendMessageToHost: (text: string) => bridge?.receive(text),
  };
  Reflect.set(window, '_richApiNativeBridge', transport);
  const file = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
  window.eval(readFileSync(file, 'utf8'));
  Reflect.set(globalThis, 'Excel', Reflect.get(window, 'Excel'));
  return {
    connect(server) {
      const connected = createBridge(server, (text) => {
        queueMicrotask(() => {
          const take: unknown = Reflect.get(transport, 'onMessageFromHost');
          if (typeof take === 'function') take(text);
        });
      });
      bridge = connected;
      return connected;
    },
  };
}
