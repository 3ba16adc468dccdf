import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FollowerFeed } from "../../../kit/live/follower-feed.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const says = (text: string) => [
  { output_type: "stream", name: "stdout", text },
];
const cell = (id: string, source: string, outputs = says("").slice(1)) => ({
  id,
  type: id.startsWith("p") ? ("markdown" as const) : ("code" as const),
  source,
  outputs,
});

/** Prose p1, code a, prose p2, code b, prose p3. */
function lecture(): FollowerFeed {
  const feed = new FollowerFeed();
  const cells = [
    cell("p1", "# One"),
    cell("a", "a()"),
    cell("p2", "two"),
    cell("b", "b()"),
    cell("p3", "three"),
  ];
  feed.hear({ kind: "order", ids: cells.map(({ id }) => id) });
  feed.hear({ kind: "cells", cells });
  vi.runAllTimers();
  return feed;
}

/** Somebody who follows, and what they have been sent. */
function follow(feed: FollowerFeed, last?: string) {
  const events: string[] = [];
  const end = feed.follow((event) => events.push(event), last);
  const at = (i: number) => {
    const [id, data] = String(events.at(i)).split("\n");
    return { id: id.slice(4), ...JSON.parse(data.slice(6)) };
  };
  return { events, end, at };
}

const ids = ({ cells }: { cells: { id: string }[] }) =>
  cells.map(({ id }) => id);

test("what has not run, and the prose after it, is not seen", () => {
  const { at } = follow(lecture());
  expect(at(0)).toMatchObject({ fresh: true, order: ["p1"] });
  expect(at(0).cells[0].html).toContain("<h1>One</h1>");
});

test("a cell is seen as it was when it ran, then its outputs", () => {
  const feed = lecture();
  const { at } = follow(feed);
  feed.hear({ kind: "runs", id: "a" });
  feed.hear({ kind: "cells", cells: [cell("a", "a() // typing on")] });
  vi.runAllTimers();
  expect(at(-1).order).toEqual(["p1", "a", "p2"]);
  expect(at(-1).cells[0]).toMatchObject({ id: "a", source: "a()", runs: true });
  feed.hear({ kind: "cells", cells: [cell("a", "a()", says("1"))] });
  feed.hear({ kind: "ran", id: "a", source: "a()", ok: true });
  vi.runAllTimers();
  expect(ids(at(-1))).toEqual(["a"]);
  const outputs = [{ kind: "text", data: "1", words: "" }];
  expect(at(-1).cells[0]).toMatchObject({ runs: false, outputs });
});

test("what is only typed is told to nobody", () => {
  const feed = lecture();
  const { events } = follow(feed);
  feed.hear({ kind: "cells", cells: [cell("b", "b() + 1")] });
  vi.runAllTimers();
  expect(events).toHaveLength(1);
});

test("many changes in a moment are one event", () => {
  const feed = lecture();
  feed.hear({ kind: "runs", id: "a" });
  vi.runAllTimers();
  const { events } = follow(feed);
  for (let i = 0; i < 50; i++) {
    feed.hear({ kind: "cells", cells: [cell("a", "a()", says(`${i}`))] });
  }
  vi.runAllTimers();
  expect(events).toHaveLength(2);
});

test("whoever comes back gets what has changed since, and no more", () => {
  const feed = lecture();
  feed.hear({ kind: "runs", id: "a" });
  vi.runAllTimers();
  const first = follow(feed);
  const { id } = first.at(0);
  first.end();
  feed.hear({ kind: "runs", id: "b" });
  vi.runAllTimers();
  expect(first.events).toHaveLength(1);
  const again = follow(feed, id);
  expect(again.at(0)).toMatchObject({ fresh: false });
  expect(ids(again.at(0))).toEqual(["b", "p3"]);
  expect(follow(feed, "other-1").at(0)).toMatchObject({ fresh: true });
});
