/** The files in the folder of results. */
export const TABLE = "grades.csv";
export const REPORT = "report.json";
export const RUN = "run.json";

/** The same names in small letters: no student's folder may have one. */
export const TOP_FILES: ReadonlySet<string> = new Set([TABLE, REPORT, RUN]);

/** The file in the folder of each student. */
export const PAGE = "feedback.html";
