const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
};

/** The same picture as SVG, with words for those who see it not. */
export function describedSvg(svg: string, description: string): string {
  const words = description.replace(
    /[&<>]/g,
    (character) => ESCAPES[character],
  );
  const opening = svg.indexOf(">") + 1; // the end of <svg …>
  return `${svg.slice(0, opening)}<desc>${words}</desc>${svg.slice(opening)}`;
}
