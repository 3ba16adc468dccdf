import { RefusedError } from "../refused-error.ts";
import type { StudentFile } from "./students.ts";

const FILE = "timestamp.txt";
const FORM = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)? ?(\S*)$/;
const LONGEST = 100; // characters: it may be made to keep us busy
const OFFSET = /^[+-]\d\d:?\d\d$/;

/**
 * When a notebook was handed in, as nbgrader writes it into `timestamp.txt`, in
 * the student's folder of the exercise.
 *
 * Elsewhere such a file is the student's own, who may have written anything.
 * The time of the file itself tells nothing: copying changes it.
 */
export async function handedInAt(
  { within: [folder, ...deeper] }: StudentFile,
  files: readonly StudentFile[],
  exercise: string,
): Promise<Date | undefined> {
  if (folder !== exercise || deeper.length > 0) return undefined;
  const beside = files.find(
    ({ name, within }) => name === FILE && within.join("/") === exercise,
  );
  if (!beside) return undefined;
  try {
    const text = (await beside.read()).toString("utf8");
    return readTimestamp(text);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return undefined; // a link, or the like
  }
}

/**
 * The time in nbgrader's form, "2027-04-05 23:59:59.123456 Asia/Tokyo"; in
 * coordinated universal time where no zone is named.
 *
 * @returns `undefined` when it is none
 */
export function readTimestamp(text: string): Date | undefined {
  if (text.length > LONGEST) return undefined;
  const match = FORM.exec(text.trim());
  if (!match) return undefined;
  const [, day, clock, zone] = match;
  if (OFFSET.test(zone)) return valid(new Date(`${day}T${clock}${zone}`));
  const plain = valid(new Date(`${day}T${clock}Z`));
  if (!plain || zone === "" || zone === "UTC" || zone === "Z") return plain;
  const ahead = aheadIn(zone, plain);
  return ahead === undefined ? undefined : new Date(plain.getTime() - ahead);
}

/** By how many milliseconds the clocks of a zone are ahead of UTC. */
function aheadIn(zone: string, time: Date): number | undefined {
  try {
    const clock = new Intl.DateTimeFormat("sv-SE", {
      timeZone: zone,
      dateStyle: "short",
      timeStyle: "medium",
    }).format(time);
    return Date.parse(`${clock.replace(" ", "T")}Z`) - time.getTime();
  } catch {
    return undefined; // no zone of that name: such as "EST5"
  }
}

function valid(date: Date): Date | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date;
}
