import type { VNode } from "preact";
import type { Text } from "../../kit/words/text.ts";
import { pictures } from "../words/pictures.ts";
import { Both } from "./both.tsx";
import { pictureChart } from "./picture-chart.ts";
import type { Line, TakenPicture } from "./report.ts";
import { numbersIn, windowOf } from "./window.ts";

/**
 * A picture of a failed test, and below it the same in words.
 *
 * @param id a name that nothing else in the page has
 */
export function Picture({
  picture,
  id,
}: {
  picture: TakenPicture;
  id: string;
}): VNode {
  const markup = { __html: pictureChart(picture) }; // Vega escapes texts
  return (
    <figure>
      <p id={id}>
        <strong>
          <Both text={picture.title} />
        </strong>
      </p>
      <div
        class="chart"
        role="img"
        aria-labelledby={`${id} ${id}-words`}
        dangerouslySetInnerHTML={markup}
      />
      <figcaption id={`${id}-words`}>
        <Both text={joined(captionOf(picture))} />
      </figcaption>
    </figure>
  );
}

/** What the picture shows, for those who do not see it, and for all. */
function captionOf({ right, came, none }: TakenPicture): Text[] {
  if (none) return [pictures.otherInputs, pictures.none(none.why)];
  if (!came) return [];
  const isPath = `${right.x}` !== `${came.x}`;
  return [
    pictures.otherInputs,
    ...(isPath ? ends(right, came) : furthest(right, came)),
    ...missing(right, came),
    ...beyond(right, came),
  ];
}

function joined(sentences: readonly Text[]): Text {
  return {
    en: sentences.map(({ en }) => en).join(" "),
    ja: sentences.map(({ ja }) => ja).join(""),
  };
}

function furthest(right: Line, came: Line): Text[] {
  let [at, most] = [-1, 0];
  right.y.forEach((y, i) => {
    const value = came.y[i];
    if (y === null || value === null) return;
    const distance = Math.abs(value - y);
    if (distance > most) [at, most] = [i, distance];
  });
  if (at === -1) return [];
  const [place, ours, theirs] = [right.x[at], right.y[at], came.y[at]];
  return [pictures.furthest(told(place), told(ours), told(theirs))];
}

function ends(right: Line, came: Line): Text[] {
  const [ours, theirs] = [right, came].map(({ x, y }) => [x.at(-1), y.at(-1)]);
  if (theirs.includes(null)) return [];
  const place = (end: typeof ours) => `(${end.map(told).join(", ")})`;
  return [pictures.path(place(ours), place(theirs))];
}

function missing(right: Line, { x, y }: Line): Text[] {
  const gaps = y.flatMap((v, i) => (v === null || x[i] === null ? [i] : []));
  if (gaps.length === 0) return [];
  if (gaps.length === y.length) return [pictures.allMissing];
  const first = told(right.x[gaps[0]]);
  return [pictures.missing(gaps.length, y.length, first)];
}

function beyond(right: Line, came: Line): Text[] {
  const window = windowOf(right, came);
  const outside = (["y", "x"] as const).flatMap((place) => {
    const [low, high] = window[place];
    return numbersIn(came[place]).filter((v) => v < low || v > high);
  });
  if (outside.length === 0) return [];
  const far = outside.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
  return [pictures.beyond(told(far))];
}

/** A number in a sentence, with a true minus sign. */
function told(value: number | null | undefined): string {
  return `${value}`.replaceAll("-", "−");
}
