/** Pictures as they lie in files: one byte for each label and each pixel. */
export interface DigitBytes {
  /** The digits 0 to 9: (N). */
  readonly labels: Uint8Array;
  /** Grey values from 0 (paper) to 255 (ink), one picture a row: (N, 784). */
  readonly pixels: Uint8Array;
}
