import { createServer, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { Conductor } from "./conductor.ts";
import { behindToken, isForHost, isFrom, newToken } from "./guard.ts";
import { sendPage, sendText } from "./pages.ts";
import { WindowDocument } from "./window-document.ts";
import { type WindowMessage, windowMessage } from "./window-messages.ts";

const files = ["conductor.mjs", "conductor.css", "outputs.mjs"];

/** What the conductor's server is made of. */
export interface ConductorServerOptions {
  conductor: Conductor;
  port: number;
  /** The folder with the page: `kit/live/pages`. */
  pages: string;
  /** The port of JupyterLab, whose window reports to us. */
  labPort: number;
  /** What the page says beside the steps: how followers get here. */
  share?: { url: string; count: () => number };
  /** Hears what the window of JupyterLab says, and what a catch-up has run. */
  heard?: (message: WindowMessage) => void;
  /** Keeps what was built for the students, and gives the file's name. */
  keep: () => string;
}

/** A conductor's server that listens. */
export interface ConductorServer {
  /** The page for the instructor. */
  url: string;
  /** Where the window of JupyterLab reports. */
  windowUrl: string;
  close(): void;
}

/** Serves the page of the conductor, on this machine only. */
export async function serveConductor(
  options: ConductorServerOptions,
): Promise<ConductorServer> {
  const { conductor, port } = options;
  const token = newToken();
  const own = namesOf(port);
  const lab = namesOf(options.labPort).map((name) => `http://${name}`);
  const origins = own.map((name) => `http://${name}`);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 2 ** 28 });

  const server = createServer(async (request, response) => {
    const path = behindToken(request, token);
    if (!isForHost(request, own) || !isFrom(request, origins)) {
      return sendText(response, 403, "This page is for the instructor.");
    }
    if (path === null) return sendText(response, 404, "Nothing is here.");
    if (request.method === "POST") return command(path, response);
    if (request.method !== "GET") {
      return sendText(response, 405, "This page knows GET and POST alone.");
    }
    if (path === "") return sendPage(response, options.pages, "conductor.html");
    if (files.includes(path)) return sendPage(response, options.pages, path);
    return sendText(response, 404, "Nothing is here.");
  });

  server.on("upgrade", (request, socket, head) => {
    const path = behindToken(request, token);
    const from = path === "window" ? lab : origins;
    const allowed = isForHost(request, own) && isFrom(request, from);
    if (!allowed) return refuse(socket);
    if (path === "window") {
      sockets.handleUpgrade(request, socket, head, withWindow);
    } else if (path === "page") {
      sockets.handleUpgrade(request, socket, head, withPage);
    } else refuse(socket);
  });

  /** What the page asks for, and `npm run live -- 07 --catch-up 5`. */
  async function command(path: string, response: ServerResponse) {
    try {
      sendText(response, 200, await obey(path));
    } catch (error) {
      sendText(response, 409, (error as Error).message);
    }
  }

  async function obey(path: string): Promise<string> {
    const [verb, which = ""] = path.split("/");
    const step = which === "end" ? which : Number(which);
    if (verb === "catch-up") {
      const { ran } = await conductor.catchUp(step);
      for (const { id, source } of conductor.lecture.cells) {
        if (!ran.includes(id)) continue;
        options.heard?.({ kind: "ran", id, source, ok: true });
      }
      return conductor.state.message;
    }
    if (verb === "write-in" && step !== "end") {
      await conductor.writeIn(step);
      return conductor.state.message;
    }
    if (verb === "save") {
      await conductor.save();
      return `Kept for the students: ${options.keep()}`;
    }
    throw new Error(`The conductor does not know "${path}".`);
  }

  /** The window of JupyterLab; the one that came last counts. */
  function withWindow(socket: WebSocket): void {
    const window = new WindowDocument((text) => socket.send(text));
    conductor.setWindow(window);
    conductor.meetKernel().catch((error) => console.error(error.message));
    socket.on("message", (data) => {
      const message = windowMessage.parse(JSON.parse(String(data)));
      if (conductor.window !== window) return;
      conductor.hear(message);
      options.heard?.(message);
    });
    socket.on("close", () => {
      if (conductor.window === window) conductor.setWindow(undefined);
    });
  }

  function withPage(socket: WebSocket): void {
    const { lecture, steps, path } = conductor;
    const { title } = lecture;
    const share = options.share?.url;
    const send = (message: object) => socket.send(JSON.stringify(message));
    const state = () =>
      send({ ...conductor.state, followers: options.share?.count() ?? 0 });
    send({ title, path, steps, share });
    state();
    const stop = conductor.listen(state);
    const often = options.share && setInterval(state, 2000);
    socket.on("close", () => {
      stop();
      clearInterval(often);
    });
  }

  await listen(server, port, "127.0.0.1");
  const address = `127.0.0.1:${port}/${token}`;
  return {
    url: `http://${address}/`,
    windowUrl: `ws://${address}/window`,
    close() {
      for (const client of sockets.clients) client.terminate();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The names by which a browser on this machine calls a server. */
function namesOf(port: number): string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/** Listens, or says why not. */
export function listen(
  server: Server,
  port: number,
  host: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, resolve);
  });
}

function refuse(socket: Duplex): void {
  socket.end("HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n");
}
