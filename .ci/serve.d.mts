import type { Server } from 'node:http';

/** The stand-in's Content-Security-Policy. */
export const POLICY: string;
/** The pane's page with the shim where office.js was. */
export function withShim(html: string): string;
/** Path of the file that answers a request path, or null when it lies outside the folder. */
export function fileFor(requestPath: string, folder?: string): string | null;
/** Listens on 127.0.0.1. */
export function serve(options?: {
  port?: number;
  exact?: boolean;
  tls?: { key: string | Buffer; cert: string | Buffer };
  shim?: boolean;
  folder?: string;
}): Promise<{ url: string; server: Server; close(): Promise<void> }>;
