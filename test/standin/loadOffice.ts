import { JSDOM } from 'jsdom';
import { readFileSync } from 'node:fs';
import { createBridge, type Bridge } from '../../src/standin/bridge';
import type { BatchServer } from '../../src/standin/serverObject';
import { graftNewer } from './graftNewer';

/** How a workbook answers the client. */
export interface Answering {
  /** The newest ExcelApi that this Excel has, e.g. "1.9"; the client itself refuses calls above it. */
  readonly version?: string | undefined;
  /** Takes a message that Excel holds back, with the flags of its run; such a message goes to `receive` later. */
  readonly hold?: (text: string) => boolean;
}

/** Microsoft's own Excel client, with whatever workbook is connected behind it. */
export interface OfficeClient {
  /** Answers the client's requests with this workbook from now on. */
  connect(server: BatchServer, answering?: Answering): Bridge;
}

/** Evaluates the unchanged client in a window of its own and makes its `Excel` the global one. */
export function loadOffice(): OfficeClient {
  const { window } = new JSDOM('', {
    url: 'https://localhost:3000/taskpane.html',
    runScripts: 'outside-only',
  });
  let bridge: Bridge | null = null;
  let { version, hold }: Answering = {};
  const transport = {
    sendMessageToHost: (text: string) => {
      if (hold?.(text) !== true) bridge?.receive(text);
    },
  };
  Reflect.set(window, '_richApiNativeBridge', transport);
  const file = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
  window.eval(readFileSync(file, 'utf8'));
  Reflect.set(globalThis, 'Excel', Reflect.get(window, 'Excel'));
  graftNewer(Reflect.get(window, 'OfficeExtension'));
  // The client asks this before it sends a call of a newer requirement set.
  const isSetSupported = (name: string, wanted?: string): boolean =>
    name !== 'ExcelApi' || wanted === undefined || hasVersion(version, wanted);
  Reflect.set(window, 'Office', { context: { requirements: { isSetSupported } } });
  return {
    connect(server, answering = {}) {
      ({ version, hold } = answering);
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

/** True where an Excel of a version has what `wanted` asks for; without a version, what the client in npm has (1.15). */
export function hasVersion(version: string | undefined, wanted: string): boolean {
  const minor = (text: string): number => Number(text.split('.')[1]);
  return minor(version ?? '1.15') >= minor(wanted);
}
