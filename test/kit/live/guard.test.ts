import { expect, test } from "vitest";
import {
  behindToken,
  isForHost,
  isFrom,
  newToken,
} from "../../../kit/live/guard.ts";

test("a token has 48 digits and is another one each time", () => {
  expect(newToken()).toMatch(/^[0-9a-f]{48}$/);
  expect(newToken()).not.toBe(newToken());
});

test("a path counts only behind the token", () => {
  const at = (url: string) => behindToken({ url, headers: {} }, "abc");
  expect(at("/abc/page?x")).toBe("page");
  expect(at("/abc/")).toBe("");
  expect(at("/abd/page")).toBeNull();
  expect(at("/page")).toBeNull();
  expect(at("/")).toBeNull();
});

test("a name that somebody else has given to this address is refused", () => {
  const asks = (host: string) => isForHost({ headers: { host } }, ["h:1"]);
  expect(asks("h:1")).toBe(true);
  expect(asks("evil.example:1")).toBe(false);
  expect(isForHost({ headers: {} }, ["h:1"])).toBe(false);
});

test("no page but ours may ask; a program sends no origin", () => {
  const asks = (origin?: string) =>
    isFrom({ headers: { origin } }, ["http://h:1"]);
  expect(asks("http://h:1")).toBe(true);
  expect(asks()).toBe(true);
  expect(asks("http://evil.example")).toBe(false);
  expect(asks("null")).toBe(false);
});
