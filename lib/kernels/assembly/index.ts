export * from "./float32";
export * from "./float64";
