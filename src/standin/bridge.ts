import { z } from 'zod';
import { executeBatch, type References } from './executeBatch';
import type { BatchServer } from './serverObject';

/** The workbook's end of the channel to one pane. */
export interface Bridge {
  /** Takes one message of the client's `sendMessageToHost`; the answer goes through `send`. */
  receive(text: string): void;
  /** Tells the pane that the selection moved. */
  selectionChanged(): void;
}

const requestSchema = z.object({
  id: z.number(),
  message: z.object({ body: z.unknown() }),
});

// The client's message types, and the event category and number of "document selection changed".
const ANSWER = 2;
const EVENT = 3;
const SELECTION = { messageCategory: 65_536, messageType: 2, targetId: '', message: '{}' } as const;

/**
 * Connects a workbook with one client of office-js: `send` must reach the client's `onMessageFromHost`.
 * Messages that are no requests are passed over, as a page gets others too.
 */
export function createBridge(server: BatchServer, send: (text: string) => void): Bridge {
  const references: References = new Map();
  return {
    receive(text) {
      const request = requestSchema.safeParse(parseJson(text));
      if (!request.success) return;
      const { body } = request.data.message;
      const batch: unknown = typeof body === 'string' ? parseJson(body) : body;
      const answer = executeBatch(server, references, batch);
      // The transport always succeeds; a failed batch says so in its body.
      const message = { statusCode: 200, headers: {}, body: JSON.stringify(answer) };
      send(JSON.stringify({ id: request.data.id, type: ANSWER, message }));
    },
    selectionChanged() {
      send(JSON.stringify({ type: EVENT, controlId: '', message: { entries: [SELECTION] } }));
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
