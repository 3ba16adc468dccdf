import { createServer, type ServerResponse } from "node:http";
import { networkInterfaces } from "node:os";
import { listen } from "./conductor-server.ts";
import type { FollowerFeed } from "./follower-feed.ts";
import { behindToken, isForHost, newToken } from "./guard.ts";
import { careful, sendPage, sendText } from "./pages.ts";

const files = ["follow.mjs", "follow.css", "outputs.mjs"];
const BEHIND = 16_000_000; // bytes that wait for a browser that is too slow
const ALIVE = 15_000; // milliseconds between two signs of life

/** A server for followers that listens. */
export interface FollowerServer {
  url: string;
  close(): void;
}

/**
 * Serves what followers see. Nothing can be changed through it: it answers GET
 * alone, and only under its token.
 *
 * @param options `lan`: listen on the network too, not on this machine alone
 */
export async function serveFollowers(options: {
  feed: FollowerFeed;
  port: number;
  pages: string;
  lan?: boolean;
}): Promise<FollowerServer> {
  const { feed, port, pages, lan = false } = options;
  const token = newToken();
  const addresses = lan ? outside() : [];
  const hosts = ["127.0.0.1", "localhost", ...addresses].map(
    (name) => `${name}:${port}`,
  );
  const server = createServer((request, response) => {
    const path = behindToken(request, token);
    if (!isForHost(request, hosts) || path === null) {
      return sendText(response, 404, "Nothing is here.");
    }
    if (request.method !== "GET") {
      return sendText(response, 405, "This page can only be read.");
    }
    if (path === "events") {
      const last = request.headers["last-event-id"];
      return stream(response, feed, last && String(last));
    }
    if (path === "") return sendPage(response, pages, "follow.html");
    if (files.includes(path)) return sendPage(response, pages, path);
    return sendText(response, 404, "Nothing is here.");
  });
  await listen(server, port, lan ? "0.0.0.0" : "127.0.0.1");
  const [name = "127.0.0.1"] = addresses;
  return {
    url: `http://${name}:${port}/${token}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Sends events until the browser goes away, or lags too far behind. */
function stream(
  response: ServerResponse,
  feed: FollowerFeed,
  last?: string,
): void {
  const type = "text/event-stream; charset=utf-8";
  response.writeHead(200, { ...careful, "content-type": type });
  const send = (text: string) => {
    // It comes back by itself, and gets what it has missed.
    if (response.writableLength > BEHIND) response.destroy();
    else response.write(text);
  };
  send("retry: 1000\n\n");
  const end = feed.follow(send, last);
  const alive = setInterval(() => send(": here\n\n"), ALIVE);
  response.on("close", () => {
    end();
    clearInterval(alive);
  });
}

/** The addresses of this machine on its networks. */
function outside(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address);
}
