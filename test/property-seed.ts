import fc from "fast-check";

// Property tests take the same examples in every run.
fc.configureGlobal({ seed: 2611 });
