// The program of the process that runs the cells of one notebook. It is started
// before there is anything to run, so that what it needs is loaded by then.
import "@course/lib";
import { createRequire } from "node:module";
import { sendReportsTo } from "../../check/sent-report.ts";
import { language } from "../../words/text.ts";
import { runCells } from "./run-cells.ts";
import type { RunEvent, RunRequest } from "./run-events.ts";

const MOST_PRINTED = 20_000; // characters

let printed = 0;

process.once("message", async ({ cells, withHelp }: RunRequest) => {
  sendTables(withHelp);
  sendPrinted(process.stdout);
  sendPrinted(process.stderr);
  // Thrown where nobody waits, as in a timer: the other cells still run.
  process.on("unhandledRejection", sendStray);
  process.on("uncaughtException", sendStray);
  await runCells(cells, send, createRequire(__filename));
  send({ type: "ended", how: "done" });
});

function send(event: RunEvent): void {
  process.send?.(event);
}

function sendTables(withHelp: boolean): void {
  sendReportsTo(({ title, lines, passed, total, stuckAt }) => {
    const text = lines({ withHelp }).join("\n");
    send({
      type: "table",
      table: { title, text, passed, total, ...(stuckAt && { stuckAt }) },
      language: language(),
    });
  });
}

/** What is printed goes the same way as the tables, so that the order stays. */
function sendPrinted(stream: NodeJS.WriteStream): void {
  stream.write = (chunk: string | Uint8Array) => {
    const text = typeof chunk === "string" ? chunk : Buffer.from(chunk);
    const left = MOST_PRINTED - printed;
    if (left > 0) send({ type: "printed", text: `${text}`.slice(0, left) });
    printed += text.length;
    return true;
  };
}

function sendStray(thrown: unknown): void {
  send({ type: "error", cell: 0, message: `${thrown}` });
}
