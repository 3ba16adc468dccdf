const HEAD = `// The kernels of assembly/ as WebAssembly, written by npm run kernels: never
// changed by hand. Base64 writes 3 bytes as 4 letters; line ends do not count.

`;

/** The file lib/kernels/compiled.ts for the kernels in WebAssembly. */
export function compiledSource(binary: Uint8Array): string {
  const letters = Buffer.from(binary).toString("base64");
  const lines = letters.match(/.{1,160}/g) ?? [];
  return `${HEAD}export const COMPILED = \`\n${lines.join("\n")}\n\`;\n`;
}
