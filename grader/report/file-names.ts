/** The files in the folder of results. */
export const TABLE = "grades.csv";
export const REPORT = "report.json";

/** The file in the folder of each student. */
export const PAGE = "feedback.html";
