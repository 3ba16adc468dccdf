import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { onTestFinished } from "vitest";
import { MNIST_FILES, type MnistPart } from "../../../lib/data/mnist-files.ts";
import { fakeMnist } from "./data-fixture.ts";

/** The four files that the server has, by name. */
export const files = new Map<string, Buffer>();
/** Their MD5, by what they hold. */
export const checksums = {} as Record<MnistPart, string>;
for (const [part, bytes] of Object.entries(fakeMnist(50, 20))) {
  const packed = gzipSync(bytes, { level: 0 });
  files.set(`${MNIST_FILES[part as MnistPart]}.gz`, packed);
  const md5 = createHash("md5").update(packed).digest("hex");
  checksums[part as MnistPart] = md5;
}
/** Their names. */
export const names = [...files.keys()].sort();

/** Serves /good/, /wrong/, /broken/ and /slow/; anything else is not found. */
export async function startMirrors() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const [, kind, name] = (request.url ?? "").split("/");
    asked.push(`${kind}/${name}`);
    const body = files.get(name);
    if (!body || !["good", "wrong", "broken", "slow"].includes(kind)) {
      response.writeHead(404).end("not found");
      return;
    }
    response.writeHead(200, { "content-length": body.length });
    const half = body.subarray(0, body.length / 2);
    if (kind === "good") response.end(body);
    if (kind === "wrong") response.end(Buffer.alloc(body.length, 7));
    if (kind === "slow") response.write(half);
    if (kind === "broken") response.write(half, () => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const mirror = (kind: string) => `http://127.0.0.1:${port}/${kind}/`;
  return { asked, mirror };
}

/** An address of this machine at which no server listens. */
export async function unusedAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return `http://127.0.0.1:${port}/`;
}
