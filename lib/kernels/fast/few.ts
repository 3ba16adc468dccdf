/** Numbers: so few are computed sooner than copied into the memory. */
export const FEW = 16;
