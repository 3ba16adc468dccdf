import { createRequire } from "node:module";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import { spawnTied } from "../sandbox/walls/spawn-tied.ts";

/** What the compiler asks instead of a disk. */
export interface Files {
  fileExists(name: string): boolean;
  directoryExists(name: string): boolean;
  readFile(name: string): string | undefined;
}

/** A compiler that has started. */
export interface CompilerProcess {
  connection: MessageConnection;
  pid: number | undefined;
  /** Whether this process waits for it: else it may end before. */
  isAwaited(yes: boolean): void;
  /** Called once, when it has ended or did not start. */
  onEnd(listener: () => void): void;
  kill(): void;
}

/**
 * Starts TypeScript's native compiler, which answers questions as JSON-RPC.
 *
 * It ends with this process, however that comes about. Its protocol is not
 * promised to stay: the version is pinned.
 */
export function startCompiler(folder: string, files: Files): CompilerProcess {
  const program = process.platform === "win32" ? "tsc.exe" : "tsc";
  const args = [
    ...["--api", "--async", "--cwd", folder],
    "--callbacks=readFile,fileExists,directoryExists,realpath",
  ];
  // What it has to say for itself names goroutines: of no use to anybody here.
  const child = spawnTied(path.join(LIBRARY, program), args, {
    stdio: ["pipe", "pipe", "ignore"],
    windowsHide: true,
  });
  const [input, output] = [child.stdin!, child.stdout!];
  child.unref();
  for (const pipe of [input, output]) {
    pipe.on("error", () => {}); // told by "close" as well
    (pipe as (Readable | Writable) & { unref?: () => void }).unref?.();
  }
  const connection = createMessageConnection(
    new StreamMessageReader(output),
    new StreamMessageWriter(input),
  );
  answer(connection, files);
  connection.listen();
  return {
    connection,
    pid: child.pid,
    isAwaited(yes) {
      if (yes) child.ref();
      else child.unref();
    },
    onEnd(listener) {
      child.once("error", listener).once("close", listener);
    },
    kill() {
      child.kill("SIGKILL");
    },
  };
}

const require = createRequire(
  createRequire(import.meta.url).resolve("typescript-native/package.json"),
);

/** The folder with the compiler and its declarations of ECMAScript. */
const LIBRARY = path.join(
  path.dirname(
    require.resolve(
      `@typescript/typescript-${process.platform}-${process.arch}/package.json`,
    ),
  ),
  "lib",
);

function answer(connection: MessageConnection, files: Files): void {
  const on = (name: string, reply: (file: string) => unknown) =>
    connection.onRequest(name, reply);
  // `null` lets it look at the disk itself.
  const isOwn = (name: string) =>
    path.normalize(path.dirname(name)) === LIBRARY; // it writes / everywhere
  on("fileExists", (name) => (isOwn(name) ? null : files.fileExists(name)));
  on("directoryExists", (name) => files.directoryExists(name));
  on("readFile", (name) =>
    isOwn(name) ? null : { content: files.readFile(name) ?? null },
  );
  on("realpath", (name) => name); // no link is seen
}
