/** Many who follow a lecture, without a browser each. */
export interface Crowd {
  /** For each, the milliseconds from `now …`, as printed, to its arrival. */
  delays(): Promise<number[]>;
  leave(): void;
}

const PATIENCE = 30_000; // milliseconds

/** Opens the stream of events of a page for followers many times. */
export async function followAll(url: string, count: number): Promise<Crowd> {
  const leaving = new AbortController();
  const { signal } = leaving;
  const address = new URL("events", url);
  const all = await Promise.all(
    Array.from({ length: count }, () => fetch(address, { signal })),
  );
  const waits = all.map(({ body }) => delay(body));
  // Those who leave early are no error.
  for (const wait of waits) wait.catch(() => {});
  return {
    async delays() {
      const late = setTimeout(() => leaving.abort(), PATIENCE);
      try {
        return await Promise.all(waits);
      } finally {
        clearTimeout(late);
      }
    },
    leave: () => leaving.abort(),
  };
}

async function delay(body: ReadableStream<Uint8Array> | null): Promise<number> {
  if (body === null) throw new Error("The page for followers sends nothing.");
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of body) {
    text += decoder.decode(piece, { stream: true });
    const found = /now (\d{13})/.exec(text);
    if (found) return Date.now() - Number(found[1]);
  }
  throw new Error("The page for followers has ended.");
}
