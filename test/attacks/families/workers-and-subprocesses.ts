import type { Family } from "../attack.ts";

// No thread and no program is started.
export const workersAndSubprocesses: Family = {
  name: "workers and subprocesses",
  bothWays: true,
  attacks: [
    {
      name: "a worker",
      body: "new Worker('data:,');",
      double: "refused",
      says: "Worker may not be used",
    },
    {
      name: "a program, by Deno",
      body: "new Deno.Command('/bin/sh').outputSync();",
      double: "refused",
      says: "Deno may not be used",
    },
    {
      name: "a program, by Node's module",
      cell: "import { execSync } from 'node:child_process'; function double() { return execSync('id'); }",
      double: "refused",
      says: "The package node:child_process may not",
    },
    {
      name: "a program, by require",
      body: "require('child_process').execSync('id');",
      double: "refused",
      says: "The package child_process may not",
    },
    {
      name: "a cluster",
      cell: "import cluster from 'node:cluster'; function double() { cluster.fork(); }",
      double: "refused",
      says: "The package node:cluster may not",
    },
    {
      name: "a thread of Node",
      body: "require('node:worker_threads');",
      double: "refused",
      says: "The package node:worker_threads may not",
    },
    {
      name: "a shared buffer",
      body: "new SharedArrayBuffer(1);",
      double: "refused",
      says: "SharedArrayBuffer may not be used",
    },
  ],
};
