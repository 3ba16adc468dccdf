import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** A secret for an address, which nobody guesses. */
export function newToken(): string {
  return randomBytes(24).toString("hex");
}

/** The part of a request that says who asks. */
export type Asking = Pick<IncomingMessage, "headers" | "url">;

/**
 * Whether a request names our server as a browser on this machine does, and
 * not by a name that somebody else has given to this address.
 */
export function isForHost({ headers }: Asking, hosts: string[]): boolean {
  return hosts.includes(String(headers.host));
}

/** Whether a request comes from no page at all, or from one of these. */
export function isFrom({ headers }: Asking, origins: string[]): boolean {
  return headers.origin === undefined || origins.includes(headers.origin);
}

/**
 * What stands behind the token in the path: `/TOKEN/page.css` gives `page.css`.
 *
 * @returns null when the token is not there
 */
export function behindToken({ url }: Asking, token: string): string | null {
  const [path] = String(url).split("?");
  const [, given, ...rest] = path.split("/");
  return same(String(given), token) ? rest.join("/") : null;
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
