import type { Family } from "../attack.ts";

// A trace of the stack holds no function, no argument and no path.
export const stackTraces: Family = {
  name: "stack traces",
  attacks: [
    {
      name: "functions and objects from the trace of the stack",
      body: "Error.prepareStackTrace = (_, sites) => sites.map((s) => s.getFunction() ?? s.getThis()).filter((one) => one !== undefined); const found = new Error().stack; throw 'found ' + found.length;",
      double: "threw",
      says: "found 0,",
    },
    {
      name: "the caller",
      body: "return double.caller;",
      double: "threw",
      says: "TypeError: 'caller', 'callee', and 'arguments' properties may not be a",
    },
    {
      name: "arguments.callee",
      body: "return arguments.callee.caller;",
      double: "threw",
      says: "TypeError: 'caller', 'callee', and 'arguments' properties may not be a",
    },
    {
      name: "the text of the functions in it",
      body: "const texts = []; Error.prepareStackTrace = (_, sites) => sites.map((s) => String(s.getFunction()) + s.getTypeName() + s.getEvalOrigin()); throw new Error([...new Set(new Error().stack)].join());",
      double: "threw",
      says: "undefined",
    },
    {
      name: "the text of the function itself",
      body: "return String(double) + double.toString.call(Object);",
      double: "wrong",
      says: "but it is a string",
    },
    {
      name: "a trace of its own making",
      body: "const e = new Error('m'); e.stack = 'at /secret'; e.cause = e; e.name = '\\u001b[31m<b>'; throw e;",
      double: "threw",
      says: "\u001b[31m<b>: m",
    },
    {
      name: "a cause without end",
      body: "const e = new Error('m'); Object.defineProperty(e, 'cause', { get() { for (;;); } }); throw e;",
      double: "threw",
      says: "Error: m",
    },
    {
      name: "an error with a Proxy for a prototype",
      body: "throw Object.setPrototypeOf({}, new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 2; } }));",
      double: "threw",
      says: "cannot be shown",
    },
  ],
};
