import type { Family } from "../attack.ts";

// The environment is neither read nor changed.
export const environment: Family = {
  name: "environment",
  bothWays: true,
  attacks: [
    {
      name: "the environment",
      body: "return process.env;",
      double: "refused",
      says: "process may not be used",
    },
    {
      name: "the environment, by Deno",
      body: "return Deno.env.toObject();",
      double: "refused",
      says: "Deno may not be used",
    },
    {
      name: "the environment",
      body: "process.env.PATH = '';",
      double: "refused",
      says: "process may not be used",
    },
  ],
};
