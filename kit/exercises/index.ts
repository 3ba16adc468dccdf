// Made by npm run exercises.
export { forwardPropagation01 } from "./01-forward-propagation.ts";
export { lossesAndOutputs02 } from "./02-losses-and-outputs.ts";
export { chainRule03 } from "./03-chain-rule.ts";
export { autodiff04 } from "./04-autodiff.ts";
export { layers06 } from "./06-layers.ts";
