const { evalContext } = Deno[Deno.internal].core;

/**
 * The value of an expression, given as text.
 *
 * The submission itself cannot turn text into code: a flag of V8 forbids `eval`
 * and `Function`, which could import the modules of Node. It binds us as well,
 * so that this asks the engine directly.
 *
 * @throws {SyntaxError} when the text is no expression.
 */
export function compile<T>(expression: string): T {
  const came = evalContext(
    `"use strict"; (${expression}\n)`,
    "file:///submission",
  );
  const error = came[1]; // by index: iterators can be changed
  if (error) throw error.thrown;
  return came[0] as T;
}
