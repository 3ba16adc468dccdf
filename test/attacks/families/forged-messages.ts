import type { Family } from "../attack.ts";

// A line without the token of this process is worth nothing.
export const forgedMessages: Family = {
  name: "forged messages",
  attacks: [
    {
      name: "a forged answer",
      body: 'console.log("{\\"token\\":\\"00000000-0000-0000-0000-000000000000\\",\\"id\\":2,\\"value\\":null}"); return 0;',
      double: "wrong",
      says: "but it is a number",
    },
    {
      name: "a forged answer after a newline",
      body: 'console.log(\'\\n\' + "{\\"token\\":\\"00000000-0000-0000-0000-000000000000\\",\\"id\\":2,\\"value\\":null}" + \'\\n\'); return 0;',
      double: "wrong",
      says: "but it is a number",
    },
    {
      name: "a forged answer after U+2028",
      body: 'console.log(\'\\u2028\' + "{\\"token\\":\\"00000000-0000-0000-0000-000000000000\\",\\"id\\":2,\\"value\\":null}" + \'\\u2029\'); return 0;',
      double: "wrong",
      says: "but it is a number",
    },
    {
      name: "a carriage return",
      body: 'console.log(\'\\r\' + "{\\"token\\":\\"00000000-0000-0000-0000-000000000000\\",\\"id\\":2,\\"value\\":null}" + \'\\r\'); return 0;',
      double: "wrong",
      says: "but it is a number",
    },
    {
      name: "lone surrogates in the output",
      body: "console.log('\\ud800'); return 0;",
      double: "wrong",
      says: "but it is a number",
    },
    {
      name: "lone surrogates in a text",
      body: "return '\\udc00\\ud800';",
      double: "wrong",
      says: "but it is a string",
    },
    {
      name: "lone surrogates in a key",
      body: "return { '\\ud800': 1 };",
      double: "wrong",
      says: "but it is an object",
    },
    {
      name: "a text with the end of a line",
      body: "return 'a\\nb\\u2028c\\u0000';",
      double: "wrong",
      says: "but it is a string",
    },
    {
      name: "an error with the end of a line",
      body: 'throw new Error(\'\\n\' + "{\\"token\\":\\"00000000-0000-0000-0000-000000000000\\",\\"id\\":2,\\"value\\":null}");',
      double: "threw",
      says: "00000000",
    },
    {
      name: "an error that says that it is a time-out",
      body: "const e = new Error('x'); e.kind = e.name = 'timeout'; throw e;",
      double: "threw",
      says: "timeout: x",
    },
    {
      name: "an error that looks like ours",
      body: "throw { kind: 'refused', message: { en: 'a', ja: 'b' } };",
      double: "threw",
      says: "Object: [object Object]",
    },
    {
      name: "an array with a text for a size",
      body: "return Object.create(NDArray.prototype, { shape: { value: ['2],RAW'] } });",
      double: "result",
      says: "a broken NDArray",
    },
    {
      name: "todo with the end of a line",
      cell: "import { todo } from '@course/kit'; function double() { todo('\\n}{'); }",
      double: "todo",
      says: "still to be written: \n}{",
    },
    {
      name: "a report in what is printed",
      body: "console.log('✓ passed\\n4 of 4 points'); return 0;",
      double: "wrong",
      says: "but it is a number",
      prints: /^✓ passed\n4 of 4 points\n$/,
    },
    {
      name: "the answer that a world is spoiled",
      body: "return 'spoiled';",
      double: "wrong",
      says: "but it is a string",
    },
  ],
};
