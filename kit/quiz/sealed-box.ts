import {
  createCipheriv,
  createDecipheriv,
  createHash,
  scryptSync,
} from "node:crypto";
import { z } from "zod";
import type { Text } from "../words/text.ts";

/*
 * The right answers and the explanations of a quiz are on the student's
 * machine, so that it answers at once and without a network. They do not stand
 * there readable: each explanation is encrypted, and its key is made of the
 * very answer that it belongs to. Who opens the file learns neither which
 * answer is right nor what is said about the others; who gives an answer opens
 * that one's explanation and no other.
 *
 * This keeps an answer from being seen by chance or by a search. It does not
 * keep it from being tried: there are only four choices, and a program that
 * calls `ask` with each of them is done in a second. Nothing on the student's
 * own machine could prevent that. Points are given by the hidden tests.
 */
const CIPHER = "aes-256-gcm";
const NONCE = 12; // bytes
const TAG = 16; // bytes
/** Some milliseconds for each answer that is tried. */
const COST = { N: 4096 };

/** What is said after an answer. */
export interface Explanation {
  /** Whether the answer is right. */
  right: boolean;
  text: Text;
}

const explanation = z.strictObject({
  right: z.boolean(),
  text: z.strictObject({ en: z.string(), ja: z.string() }),
});

/**
 * Encrypts what is said after an answer, by the answer itself.
 *
 * @param place what the question is called: equal answers to two questions
 *   have different keys
 * @param answer in its normal form
 * @param length bytes to which the text is filled up: the length of a box must
 *   not tell which answer has the long explanation
 * @returns nonce, tag and text in base64, the same for the same input
 */
export function seal(
  place: string,
  answer: string,
  what: Explanation,
  length: number,
): string {
  const key = keyOf(place, answer);
  const plain = Buffer.alloc(Math.max(length, sealedLength(what)), " ");
  plain.write(JSON.stringify(what));
  // Not drawn at random, so that the same words give the same file; a key that
  // gets other words gets another nonce.
  const nonce = createHash("sha256").update(key).update(plain).digest();
  const cipher = createCipheriv(CIPHER, key, nonce.subarray(0, NONCE));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  const head = [nonce.subarray(0, NONCE), cipher.getAuthTag()];
  return Buffer.concat([...head, text]).toString("base64");
}

/** The bytes that an explanation needs before it is encrypted. */
export function sealedLength(what: Explanation): number {
  return Buffer.byteLength(JSON.stringify(what));
}

/** What is said after an answer, if one of the boxes is made for it. */
export function unseal(
  place: string,
  answer: string,
  boxes: readonly string[],
): Explanation | undefined {
  const key = keyOf(place, answer);
  for (const box of boxes) {
    const text = opened(Buffer.from(box, "base64"), key);
    if (text !== undefined) return explanation.parse(JSON.parse(text));
  }
  return undefined;
}

function keyOf(place: string, answer: string): Buffer {
  return scryptSync(answer, `quiz ${place}`, 32, COST);
}

/** The text, or nothing where the key is another one: the tag tells. */
function opened(box: Buffer, key: Buffer): string | undefined {
  const nonce = box.subarray(0, NONCE);
  const decipher = createDecipheriv(CIPHER, key, nonce);
  decipher.setAuthTag(box.subarray(NONCE, NONCE + TAG));
  const text = decipher.update(box.subarray(NONCE + TAG));
  try {
    return Buffer.concat([text, decipher.final()]).toString();
  } catch {
    return undefined; // made for another answer
  }
}
