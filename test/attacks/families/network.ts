import type { Family } from "../attack.ts";

// There is none.
export const network: Family = {
  name: "network",
  bothWays: true,
  attacks: [
    {
      name: "fetch",
      body: "return fetch('http://127.0.0.1/');",
      double: "refused",
      says: "fetch may not be used",
    },
    {
      name: "a socket",
      body: "return new WebSocket('ws://127.0.0.1/');",
      double: "refused",
      says: "WebSocket may not be used",
    },
    {
      name: "a connection, by Deno",
      body: "return Deno.connect({ port: 80 });",
      double: "refused",
      says: "Deno may not be used",
    },
    {
      name: "a module from elsewhere",
      body: "return import('https://example.com/x.js');",
      double: "refused",
      says: "import(…) may not be used",
    },
    {
      name: "events",
      body: "return new EventSource('http://127.0.0.1/');",
      double: "refused",
      says: "EventSource may not be used",
    },
    {
      name: "a channel",
      body: "return new BroadcastChannel('x');",
      double: "refused",
      says: "BroadcastChannel may not be used",
    },
    {
      name: "Node's module",
      body: "return require('node:net').connect(80);",
      double: "refused",
      says: "The package node:net may not",
    },
  ],
};
