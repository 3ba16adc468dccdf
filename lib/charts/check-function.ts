/**
 * Sees to it that something can be called.
 *
 * @param what the chart and the argument, for the message
 * @param example a function that could stand there
 * @throws {TypeError} when it is no function.
 */
export function checkFunction(
  what: string,
  value: unknown,
  example: string,
): void {
  if (typeof value === "function") return;
  throw new TypeError(
    `${what} expects a function, such as ${example}, got ` +
      `${typeof value === "object" && value ? "an object" : value}.`,
  );
}
