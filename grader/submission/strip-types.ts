import { transform } from "sucrase";

/**
 * The JavaScript of assembled code, in the form `(require, exports) => …`.
 *
 * Imports that serve as types alone disappear with the types.
 */
export function stripTypes(code: string): string {
  return transform(code, {
    transforms: ["typescript", "imports"],
    disableESTransforms: true,
    enableLegacyTypeScriptModuleInterop: true, // packages stay as they are
    preserveDynamicImport: true,
  }).code;
}
