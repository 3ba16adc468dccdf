/** What a live attack needs of the grader. */
export interface Targets {
  /** A file outside of the sandbox, and what is written in it. */
  file: string;
  secret: string;
  /** A folder outside of the sandbox. */
  folder: string;
  /** A port at which the grader listens on this machine. */
  port: number;
}

/** One attack on one wall. */
export interface Attack {
  /** What is tried, as the end of "a submission could …". */
  wall: string;
  /** JavaScript that gives true if the wall is broken. */
  code: (targets: Targets) => string;
  /** What to look for when the wall does not hold. */
  advice: string;
  /** Another end that shows that the wall has held. */
  endsBy?: "memory" | "timeout";
}

const text = JSON.stringify;
const DENO = "Deno was started with more than it should have: npm ci";
const MEMORY = 1_500; // megabytes: more than may be had

/** Tried in the very sandbox that will be used, before the first submission. */
export const attacks: readonly Attack[] = [
  {
    wall: "read files",
    code: ({ file, secret }) =>
      `Deno.readTextFileSync(${text(file)}) === ${text(secret)}`,
    advice: DENO,
  },
  {
    wall: "read the environment",
    code: () => "Object.keys(Deno.env.toObject()).length > 0",
    advice: DENO,
  },
  {
    wall: "write files",
    code: ({ folder }) =>
      `(Deno.writeTextFileSync(${text(`${folder}/written`)}, "x"), true)`,
    advice: DENO,
  },
  {
    wall: "use the network",
    code: ({ port }) =>
      `(await Deno.connect({ hostname: "127.0.0.1", port: ${port} }), true)`,
    advice: DENO,
  },
  {
    wall: "start programs",
    code: () =>
      `(new Deno.Command(${text(process.execPath)}, { args: ["-v"] }).outputSync(), true)`,
    advice: DENO,
  },
  {
    wall: "fill the memory",
    code: () => `(() => {
      const kept = [];
      while (kept.length < ${MEMORY / 50}) kept.push(new Uint8Array(5e7).fill(1));
      return true;
    })()`,
    advice: "install prlimit (the package util-linux) if this is Linux",
    endsBy: "memory",
  },
  {
    wall: "go on for ever",
    code: () => "(() => { for (;;); })()",
    advice: "the grader must be able to watch and to end its own processes",
    endsBy: "timeout",
  },
  {
    wall: "forge an answer",
    code: () => `(() => {
      const line = JSON.stringify({ token: "guess", id: 1, value: "broken" });
      Deno.stdout.writeSync(new TextEncoder().encode(line + "\\n"));
      return false;
    })()`,
    advice: "npm ci, to have the grader as it was published",
  },
];

/** The attack as a program that runs in the place of a submission's. */
export function programOf({ code }: Attack, targets: Targets): string {
  return `
    const bytes = new Uint8Array(1_000);
    const count = Deno.stdin.readSync(bytes);
    const [hello] = new TextDecoder().decode(bytes.subarray(0, count)).split("\\n");
    const { token } = JSON.parse(hello);
    let value = "held";
    try { if (${code(targets)}) value = "broken"; } catch {}
    console.log(JSON.stringify({ token, id: 1, value }));
    setInterval(() => {}, 1_000);`;
}
