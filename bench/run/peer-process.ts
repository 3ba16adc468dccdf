import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { Problem } from "../../scripts/setup/problem.mjs";
import {
  pythonEnvironment,
  venvPython,
} from "../../scripts/setup/venv-python.mjs";
import { benchFolder, problemFolder } from "../install/folders.ts";
import type { NetworkPlan } from "../networks/networks.ts";
import type { Peer } from "../peers/peers.ts";
import { threadVariables } from "./threads.ts";

const versionAnswer = z.object({ version: z.string() });
const readyAnswer = z.object({ ready: z.literal(true) });
const runAnswer = z.object({ ms: z.number(), losses: z.array(z.number()) });

/** One training: how long it took, and the loss of each step. */
export type Run = z.infer<typeof runAnswer>;

/** A peer in a process of its own; see bench/peers/protocol.mjs. */
export class PeerProcess {
  readonly peer: Peer;
  private readonly child: ChildProcess;
  private readonly answers: AsyncIterator<string>;
  private errors = "";

  constructor(peer: Peer) {
    this.peer = peer;
    const [file, ...args] = peer.command;
    const python = peer.runtime === "python";
    const program = python ? venvPython(benchFolder) : process.execPath;
    this.child = spawn(program, [join(benchFolder, "peers", file), ...args], {
      cwd: benchFolder,
      env: { ...pythonEnvironment(), ...threadVariables },
      stdio: ["pipe", "pipe", "pipe"],
    });
    this.child.stderr?.on("data", (text) => {
      this.errors += text;
    });
    this.child.on("error", (error) => {
      this.errors += error.message;
    });
    this.child.stdin?.on("error", () => undefined); // its end says why
    const lines = createInterface({ input: this.child.stdout! });
    this.answers = lines[Symbol.asyncIterator]();
  }

  /**
   * The peer's name and version.
   *
   * @throws {Problem} when it ends instead, with its last words.
   */
  async version(): Promise<string> {
    return versionAnswer.parse(await this.ask({ do: "hello" })).version;
  }

  /** Lets the peer read a network and the data. @throws {Problem} as above. */
  async setUp(network: NetworkPlan, steps: number): Promise<void> {
    const request = { do: "setup", network, folder: problemFolder, steps };
    readyAnswer.parse(await this.ask(request));
  }

  /** Trains once, from the first weights on. @throws {Problem} as above. */
  async run(): Promise<Run> {
    return runAnswer.parse(await this.ask({ do: "run" }));
  }

  /** Ends the process, which waits for the next line. */
  stop(): void {
    this.child.stdin?.end();
    this.child.kill();
  }

  private async ask(request: object): Promise<unknown> {
    this.child.stdin?.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await this.answers.next();
    if (!done) return JSON.parse(value);
    const words = this.errors.trim().split("\n").slice(-12).join("\n");
    throw new Problem(`${this.peer.label} ended without an answer.`, words);
  }
}
