import type { VNode } from "preact";
import { type Language, language, type Text } from "../../kit/words/text.ts";
import { visible } from "./visible.ts";

const NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  ja: "日本語",
};

/** A text in each language; the style of the page shows the chosen one. */
export function Both({ text }: { text: Text }): VNode {
  return (
    <>
      <span lang="en">{visible(text.en)}</span>{" "}
      <span lang="ja">{visible(text.ja)}</span>
    </>
  );
}

/** A paragraph in each language. */
export function Paragraph({ text }: { text: Text }): VNode {
  return (
    <p>
      <Both text={text} />
    </p>
  );
}

/** The choice of the language: it needs no script. */
export function ChooseLanguage(): VNode {
  return (
    <fieldset>
      <legend>Language / 言語</legend>
      {(["en", "ja"] as const).map((one) => (
        <label key={one} lang={one}>
          <input
            type="radio"
            name="language"
            value={one}
            checked={one === language()}
          />{" "}
          {NAMES[one]}
        </label>
      ))}
    </fieldset>
  );
}

/**
 * Hides the language that is not chosen. A reader of pages that does not know
 * `:has` shows both. Without quotation marks: they would be escaped in the page.
 */
export const BOTH_STYLE = `
fieldset { display: inline-block; border: 1px solid #767676; }
label { margin-right: 1rem; }
main:has([value=en]:checked) span[lang=ja],
main:has([value=ja]:checked) span[lang=en] { display: none; }
`;
