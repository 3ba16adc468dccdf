/** A finished picture: SVG text, and the same in words. */
export interface Picture {
  /** The picture as SVG text. */
  readonly svg: string;
  /** What the picture shows, for those who see it not. */
  readonly description: string;
}
