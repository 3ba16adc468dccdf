const { floor, imul } = Math;

/**
 * Puts other numbers in the place of `Math.random`, and gives back a function
 * that lets them begin anew. So a test gets the same ones whatever ran before.
 *
 * The numbers are those of mulberry32; the seed is Deno's, which was given.
 */
export function restartingRandom(): () => void {
  const seed = floor(Math.random() * 2 ** 32);
  let state = seed;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  return () => {
    state = seed;
  };
}
