import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/**
 * What is wrong with built pages: a link inside of them that leads nowhere, or
 * a script, style, font or picture that would come from another host.
 */
export function problemsOfPages(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(html|css|svg)$/.test(name))
    .map((name) => join(folder, name));
  const anchors = new Map(files.map((file) => [file, anchorsOf(file)]));
  return files.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    const place = relative(folder, file).split(sep).join("/");
    return [
      ...foreign(text).map((what) => `${place} would request ${what}`),
      ...(file.endsWith(".html") ? deadLinks(file, text, anchors) : []).map(
        (link) => `${place} has a link to ${link}, which is not there`,
      ),
    ];
  });
}

/** What a browser fetches by itself: everything but links to click on. */
function foreign(text: string): string[] {
  const fetched = [
    ...text.matchAll(
      /<(?!a\b)[a-z][^>]*?\s(?:src|href)="((?:https?:)?\/\/[^"]*)"/g,
    ),
    ...text.matchAll(/(?:url\(|@import\s+)["']?((?:https?:)?\/\/[^"')\s]*)/g),
  ];
  return fetched.map(([, address]) => address);
}

function anchorsOf(file: string): Set<string> {
  const text = readFileSync(file, "utf8");
  return new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
}

function deadLinks(
  file: string,
  text: string,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  return [...text.matchAll(/\s(?:href|src)="([^"]+)"/g)]
    .map(([, link]) => link)
    .filter((link) => !/^([a-z]+:|\/\/)/.test(link))
    .filter((link) => {
      const [path, anchor] = link.split("#").map(decodeURIComponent);
      const target = path === "" ? file : join(dirname(file), path);
      if (!existsSync(target)) return true;
      return Boolean(anchor) && anchors.get(target)?.has(anchor) === false;
    });
}
