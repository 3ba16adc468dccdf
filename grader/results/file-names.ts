/** The files in the folder of results that the grader writes. */
export const TABLE = "grades.csv";
export const REPORT = "report.json";
export const RUN = "run.json";
export const CLASS_PAGE = "class.html";
export const JUNIT = "junit.xml";
export const CANVAS = "canvas.csv";
/** One file an exercise: `moodle-06-layers.csv`. */
export const moodleFile = (exercise: string) => `moodle-${exercise}.csv`;
export const isMoodleFile = (name: string) => /^moodle-.*\.csv$/.test(name);

/**
 * The folder of the complete reports, by student: they name hidden inputs, so
 * they lie apart from what a student may get.
 */
export const REPORTS = "reports";

/** The files that an instructor may put there, and no grading ever changes. */
export const POLICY = "policy.json";
export const BY_HAND = "by-hand.csv";
export const TIMES = "times.csv";

/** The names of all of them in small letters: no student's folder has one. */
export const TOP_FILES: ReadonlySet<string> = new Set([
  TABLE,
  REPORT,
  RUN,
  CLASS_PAGE,
  JUNIT,
  CANVAS,
  REPORTS,
  POLICY,
  BY_HAND,
  TIMES,
]);

/** The files in the folder of each student. */
export const PAGE = "feedback.html";
export const GRADESCOPE = "results.json";
