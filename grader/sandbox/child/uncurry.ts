const { call } = Function.prototype;

/**
 * A method as a function that takes its object first: `slice(text, 0, 3)`.
 *
 * Taken before the submission is loaded, it stays what it was.
 */
export function uncurry<This, Args extends unknown[], Result>(
  method: (this: This, ...args: Args) => Result,
): (self: This, ...args: Args) => Result {
  return call.bind(method) as (self: This, ...args: Args) => Result;
}
