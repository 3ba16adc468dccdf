import type { Text } from "../../kit/words/text.ts";
import type { Student } from "../intake/students.ts";
import type { Report } from "../report/report.ts";

/** What came of one hand-in, and whose it is. */
export interface Graded {
  student: Student;
  exercise: string;
  /** Which attempt it is, counted from 1. */
  number: number;
  /** What was repaired when it was found, such as the name of the file. */
  notes: Text[];
  report: Report;
}
