/** Stands in a new exercise where its author has something to say. */
export const TO_WRITE = "TO WRITE:";
