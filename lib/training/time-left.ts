const SOON = 1000; // milliseconds after which the pace is known

/**
 * How long work will still take at its pace until now, in words that begin
 * with a comma: `, about 12 s left`. Nothing while it is too early to say, and
 * nothing in the end.
 *
 * @param elapsed milliseconds since the work began
 */
export function timeLeft(done: number, all: number, elapsed: number): string {
  if (elapsed < SOON || done === 0 || done >= all) return "";
  const seconds = ((elapsed / done) * (all - done)) / 1000;
  const time =
    seconds < 90
      ? `${Math.max(1, Math.round(seconds))} s`
      : `${Math.round(seconds / 60)} min`;
  return `, about ${time} left`;
}
