import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { extname, join } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** No script but ours, no network but ours, and no page around ours. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The headers of every answer. */
export const careful = {
  "content-security-policy": policy,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
};

/** Answers with a file of `folder`. */
export function sendPage(
  response: ServerResponse,
  folder: string,
  name: string,
): void {
  const text = readFileSync(join(folder, name));
  const type = types[extname(name)] ?? "application/octet-stream";
  response.writeHead(200, { ...careful, "content-type": type }).end(text);
}

/** Answers with words. */
export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
): void {
  const type = "text/plain; charset=utf-8";
  response.writeHead(status, { ...careful, "content-type": type }).end(text);
}
