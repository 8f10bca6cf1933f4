import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import { digestMember } from "../../driver/property-spec.js";
import { canonicalJson } from "../../plan/canonical-json.js";

/** What a view consists of, apart from how its JSON was written. */
export interface ViewContent {
  readonly template: JsonObject;
  /** Sorted: their order means nothing. */
  readonly actions: readonly string[];
}

/** Content as the text that is compared: equal content gives equal text. */
export function contentText({ template, actions }: ViewContent): string {
  return canonicalJson({ actions: [...new Set(actions)].toSorted(), template });
}

/** The content that a text stands for. */
export function contentOfText(text: string): ViewContent {
  return JSON.parse(text) as ViewContent;
}

/** Content in words: how big the page is and what can be done on it. */
export function contentInWords(value: JsonValue): string {
  if (value === null) return "none";
  if (isJsonObject(value)) return `content ${String(value[digestMember]).slice(0, 8)}`;
  const { template, actions } = contentOfText(String(value));
  const size = `${canonicalJson(template).length.toLocaleString("en-GB")} characters`;
  return actions.length === 0 ? size : `${size}, actions ${actions.join(", ")}`;
}

/** The actions that components of a template name literally. */
export function actionsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(actionsIn);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([member, part]) =>
    member === "Action" && typeof part === "string" && part !== "" && !part.startsWith("$.") ? [part] : actionsIn(part),
  );
}
