import type {
  UpdateSnapshotParams,
  UpdateSnapshotResponse,
} from "typescript-native/unstable/proto";
import { Watch } from "../sandbox/walls/watch.ts";
import { type CompilerProcess, startCompiler } from "./compiler-process.ts";
import { OWN_FILES, PROJECT } from "./project.ts";
import { Slots } from "./slots.ts";
import { COURSE, StudentFiles } from "./student-files.ts";

/** A type error, as the compiler tells it. */
export interface TypeFault {
  /** Where it begins in the text. */
  pos: number;
  text: string;
  /** Why, in more detail. */
  messageChain?: readonly TypeFault[];
}

/** Reads all of the library, which is ours: so it may take its time. */
const LIBRARY =
  'import * as lib from "@course/lib"; import * as kit from "@course/kit"; ' +
  "export { lib, kit };";
const START_LIMIT = 60_000; // milliseconds

/**
 * TypeScript's native compiler, which has read the library.
 *
 * It sees no disk but its own declarations of ECMAScript: for each file it
 * asks this process, and gets what a student has too.
 */
export class NativeCompiler {
  private readonly process: CompilerProcess;
  private readonly ended: Promise<undefined>;
  private snapshot: number | undefined;
  private readonly slots = new Slots();
  private complaint = "the compiler has come to its end";

  private constructor(root: string) {
    const files = new StudentFiles(root);
    this.process = startCompiler(COURSE, {
      fileExists: (name) => OWN_FILES.has(name) || files.fileExists(name),
      directoryExists: (name) => files.directoryExists(name),
      readFile: (name) =>
        this.slots.read(name) ?? OWN_FILES.get(name) ?? files.readFile(name),
    });
    this.ended = new Promise((resolve) => {
      this.process.onEnd(() => resolve(undefined));
    });
  }

  /**
   * Starts one.
   *
   * @param root the folder of the repository
   * @throws {Error} when it does not start, or finds fault with the library.
   */
  static async start(root: string): Promise<NativeCompiler> {
    const compiler = new NativeCompiler(root);
    const faults = await compiler.faultsIn(LIBRARY, START_LIMIT);
    if (faults?.length === 0) return compiler;
    compiler.end();
    const why = faults?.[0].text ?? compiler.complaint;
    throw new Error(`The type checker could not read the library: ${why}`);
  }

  /**
   * The type errors in the code of a submission.
   *
   * @param limit milliseconds that it may take of a processor
   * @returns `undefined` when it takes more, or too much memory, or is too
   *   much for the compiler: then that has ended
   */
  async faultsIn(
    text: string,
    limit: number,
  ): Promise<readonly TypeFault[] | undefined> {
    const watch = new Watch({
      pid: () => this.pid,
      timeLimit: limit,
      onExcess: () => this.end(),
    });
    this.process.isAwaited(true);
    try {
      return await Promise.race([this.check(text), this.ended]);
    } catch (error) {
      this.complaint = `${error}`; // it could not cope, and says how
      this.end();
      return undefined;
    } finally {
      watch.stop();
      this.process.isAwaited(false);
    }
  }

  get pid(): number | undefined {
    return this.process.pid;
  }

  end(): void {
    this.process.kill();
  }

  private async check(text: string): Promise<readonly TypeFault[]> {
    const file = this.slots.put(text);
    const last = this.snapshot;
    const { snapshot, projects } = await this.ask<
      UpdateSnapshotParams,
      UpdateSnapshotResponse
    >(
      "updateSnapshot",
      last === undefined
        ? { openProjects: [PROJECT] }
        : { fileChanges: { changed: [file] } },
    );
    this.snapshot = snapshot;
    if (last !== undefined) await this.ask("release", { snapshot: last });
    const faults = await this.ask<object, TypeFault[] | null>(
      "getSemanticDiagnostics",
      { snapshot, project: projects[0].id, file },
    );
    return faults ?? [];
  }

  private ask<Question, Answer>(
    method: string,
    question: Question,
  ): Promise<Answer> {
    return this.process.connection.sendRequest(method, question);
  }
}
