import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ChildProcess } from "../../../grader/sandbox/child-process.ts";
import {
  openWorkshop,
  type Workshop,
} from "../../../grader/sandbox/workshop.ts";
import { failures } from "../../../grader/words/failures.ts";

let workshop: Workshop;
let child: ChildProcess | undefined;

beforeEach(async () => {
  workshop = await openWorkshop({ names: [], allow: [] });
});
afterEach(async () => {
  child?.kill({ kind: "crashed", message: failures.over });
  await workshop.remove();
});

/** A process whose inside is hostile from its first line. */
async function hostile(program: string): Promise<ChildProcess> {
  const file = path.join(path.dirname(workshop.program), "hostile.js");
  await writeFile(file, program);
  child = new ChildProcess({ ...workshop, program: file }, 1);
  return child;
}

const call = { op: "call", fn: "() => 1", args: "{}" } as const;
const write = (text: string) =>
  `Deno.stdout.writeSync(new TextEncoder().encode(${JSON.stringify(text)}));`;

test("believes no line without the token of this process", async () => {
  const forged = '{"token":"guess","id":1,"value":1}\n';
  const inside = await hostile(`${write(forged)} setInterval(() => {}, 1000);`);
  expect(await inside.ask(call, 500)).toMatchObject({
    failure: { kind: "timeout" },
  });
});

test("counts an answer that came in time, though we were busy", async () => {
  child = new ChildProcess(workshop, 1);
  expect(await child.ask(call, 5_000)).toHaveProperty("value");
  const answer = child.ask(call, 50);
  // Nothing of ours runs meanwhile: neither the timer nor the reading.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  expect(await answer).toHaveProperty("value");
});

test("ends a process that floods its output", async () => {
  const inside = await hostile(
    `const line = new Uint8Array(1e6).fill(65); for (;;) Deno.stdout.writeSync(line);`,
  );
  expect(await inside.ask(call, 10_000)).toMatchObject({
    failure: { kind: "crashed", message: failures.flood },
  });
});

test("takes an exit for an answer, and every later question too", async () => {
  const inside = await hostile("Deno.exit(0);");
  const answer = { failure: { kind: "crashed" } };
  expect(await inside.ask(call, 5_000)).toMatchObject(answer);
  expect(inside.isAlive).toBe(false);
  expect(await inside.ask(call, 5_000)).toMatchObject(answer);
});

test("gives the process no permission and no environment", async () => {
  const inside = await hostile(`
    const bytes = new Uint8Array(100);
    Deno.stdin.readSync(bytes);
    const { token } = JSON.parse(new TextDecoder().decode(bytes).split("\\n")[0]);
    let denied = 0;
    const deny = (attempt) => {
      try { attempt(); } catch (error) {
        if (error instanceof Deno.errors.NotCapable) denied += 1;
      }
    };
    deny(() => Deno.env.toObject());
    deny(() => Deno.readDirSync("."));
    deny(() => Deno.writeTextFileSync("written", "x"));
    deny(() => Deno.hostname());
    deny(() => new Deno.Command("/bin/ls").outputSync());
    deny(() => Deno.listen({ port: 0 }));
    deny(() => Deno.dlopen("libc.so.6", {}));
    console.log(JSON.stringify({ token, id: 1, value: denied }));
    setInterval(() => {}, 1000);
  `);
  expect(await inside.ask(call, 5_000)).toMatchObject({ value: 7 });
});
