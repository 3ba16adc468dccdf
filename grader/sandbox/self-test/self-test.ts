import { mkdir, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import { failures } from "../../words/failures.ts";
import { type Answer, ChildProcess } from "../child-process.ts";
import { temporaryFolder } from "../walls/temporary-folder.ts";
import { standingWalls, type Walls } from "../walls/walls.ts";
import { type Attack, attacks, programOf, type Targets } from "./attacks.ts";

/** Thrown when a wall of the sandbox does not hold: nobody is graded. */
export class SandboxError extends Error {
  override readonly name = "SandboxError";
}

/** Milliseconds of a processor: for what goes on for ever, and for the others. */
const LIMITS = { short: 300, ample: 10_000 };
const OVER = { kind: "crashed", message: failures.over } as const;

let tested: Promise<void> | undefined;

/**
 * Tries the sandbox of this machine by live attacks, once in a process.
 *
 * @throws {SandboxError} when one of them succeeds; says which.
 */
export function testSandbox(): Promise<void> {
  tested ??= standingWalls().then((walls) => selfTest(walls));
  return tested;
}

/**
 * Attacks a sandbox within these walls, in all ways at once.
 *
 * @param patience milliseconds after which a wall that should end a process
 *   has not done so
 * @throws {SandboxError} when a wall does not hold.
 */
export async function selfTest(walls: Walls, patience = 30_000): Promise<void> {
  const folder = await temporaryFolder();
  const server = createServer((socket) => socket.destroy());
  try {
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    await mkdir(path.join(folder, "box"));
    const { port } = server.address() as AddressInfo;
    const file = path.join(folder, "canary.txt");
    const secret = `canary of ${path.basename(folder)}`;
    await writeFile(file, secret);
    const targets = { file, secret, folder, port };
    const all = await Promise.allSettled(
      attacks.map((attack) => tryOne(attack, targets, walls, patience)),
    );
    for (const one of all) if (one.status === "rejected") throw one.reason;
  } finally {
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function tryOne(
  attack: Attack,
  targets: Targets,
  walls: Walls,
  patience: number,
): Promise<void> {
  const name = `${attack.wall.replaceAll(" ", "-")}.js`;
  const program = path.join(targets.folder, "box", name);
  await writeFile(program, programOf(attack, targets));
  const child = new ChildProcess({ walls, program, empty: targets.folder }, 1);
  const question = { op: "call", fn: "", args: "" } as const;
  const limit = attack.endsBy === "timeout" ? LIMITS.short : LIMITS.ample;
  let timer: NodeJS.Timeout | undefined;
  const came = await Promise.race([
    child.ask(question, limit),
    new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), patience);
    }),
  ]);
  clearTimeout(timer);
  child.kill(OVER);
  if (!hasHeld(came, attack)) throw new SandboxError(sentence(attack, came));
}

function hasHeld(came: Answer | undefined, { endsBy }: Attack): boolean {
  if (!came) return false;
  if ("failure" in came) return came.failure.kind === endsBy;
  return came.value === "held";
}

function sentence({ wall, advice }: Attack, came: Answer | undefined): string {
  const what = !came
    ? "nothing stopped it"
    : "failure" in came
      ? came.failure.message.en
      : "it succeeded";
  return (
    `The sandbox does not hold on this machine: a submission could ${wall}. ` +
    `The attack was to fail; ${what}. Nobody was graded. Try: ${advice}.`
  );
}
