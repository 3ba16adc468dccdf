/** A finished table: HTML, and the same as text in columns. */
export interface Table {
  /** The table as HTML, with header cells. */
  readonly html: string;
  /** The title, and below it the table in columns of equal width. */
  readonly description: string;
}
