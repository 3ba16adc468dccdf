// Made by npm run exercises.
export { layers06 } from "./06-layers.ts";
