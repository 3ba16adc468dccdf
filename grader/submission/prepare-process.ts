import type { ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { spawnTied } from "../sandbox/walls/spawn-tied.ts";
import { Watch } from "../sandbox/walls/watch.ts";
import type { Answer, Question } from "./messages.ts";

const path = (relative: string) =>
  fileURLToPath(new URL(relative, import.meta.url));
const START_LIMIT = 60_000; // milliseconds to load packages

/** A process that prepares submissions, and is made anew when it has ended. */
export class PrepareProcess {
  private child: ChildProcess | undefined;

  /**
   * The answer; `undefined` when there is none in time, or the process has
   * come to its end over the question.
   *
   * @param limit milliseconds that it may take of a processor
   * @throws {Error} when the process cannot start.
   */
  async ask(question: Question, limit: number): Promise<Answer | undefined> {
    this.child ??= await start();
    const answer = await answerOf(this.child, question, limit);
    if (answer === undefined) this.end();
    return answer;
  }

  end(): void {
    this.child?.kill("SIGKILL");
    this.child = undefined;
  }
}

async function start(): Promise<ChildProcess> {
  bundled ??= bundle();
  const program = await bundled;
  const args = ["--max-old-space-size=1024", "-"];
  const { NODE_OPTIONS, ...env } = process.env; // those are for this process
  const child = spawnTied(process.execPath, args, {
    env,
    stdio: ["pipe", "ignore", "ignore", "ipc"],
    serialization: "advanced",
    windowsHide: true,
  });
  child.on("error", () => {}); // told by the answer that never comes
  child.stdin!.on("error", () => {}).end(program);
  if (await answerOf(child, undefined, START_LIMIT)) return child;
  child.kill("SIGKILL");
  throw new Error("The process that reads notebooks did not start.");
}

function answerOf(
  child: ChildProcess,
  question: Question | undefined,
  limit: number,
): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const settle = (answer?: Answer) => {
      watch.stop();
      child.off("message", settle).off("close", gone).off("error", gone);
      // Who waits for nothing else may end.
      child.unref();
      child.channel?.unref();
      resolve(answer);
    };
    const gone = () => settle();
    const watch = new Watch({
      pid: () => child.pid,
      timeLimit: limit,
      onExcess: gone,
    });
    child.ref();
    child.channel?.ref();
    child.on("message", settle).on("close", gone).on("error", gone);
    if (question && child.connected) child.send(question, () => {});
    else if (question) settle();
  });
}

let bundled: Promise<string> | undefined;

/** The program of the process: JavaScript, which every version of Node reads. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path("prepare-program.ts")],
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    packages: "external",
    logLevel: "silent",
  });
  // Packages are found from here, wherever the grader was started.
  const here = JSON.stringify(import.meta.url);
  const own = `require("node:module").createRequire(${here})`;
  return `((require) => { ${outputFiles[0].text}\n })(${own})`;
}
