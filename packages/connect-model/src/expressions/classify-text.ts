import { type JsonPath, pathOf, readJsonPath } from "./json-path.js";

/** A path inside a text. */
export interface EmbeddedPath {
  readonly path: JsonPath;
  /** As written, with its backticks. */
  readonly text: string;
  /** Offsets in the text: of its first character, and behind its last. */
  readonly start: number;
  readonly end: number;
}

/**
 * What a parameter value of text is: a `literal` without any path, a `path` and nothing else, or a `template`, text
 * with paths inside.
 */
export interface TextClass {
  readonly kind: "literal" | "path" | "template";
  /** In the order of the text. */
  readonly paths: readonly EmbeddedPath[];
}

const literal: TextClass = { kind: "literal", paths: [] };

function embeddedAt(text: string, dollar: number): EmbeddedPath | undefined {
  const reading = readJsonPath(text, dollar);
  if (reading === undefined) return undefined;
  const backticks = text[dollar - 1] === "`" && text[reading.end] === "`";
  const start = backticks ? dollar - 1 : dollar;
  const end = backticks ? reading.end + 1 : reading.end;
  return { path: pathOf(reading.steps, backticks), text: text.slice(start, end), start, end };
}

/**
 * Finds the paths in a text. The wire does not tell a literal from a path, so this is how the service is taken to read
 * it (assumed, 2026-11-20): a path starts at `$.` and a name, and ends where neither a name, a quoted name nor a list
 * position follows. `Dear $.Attributes.name, ...` ends before the comma; `$5` and `$.50` are literal.
 */
export function classifyText(text: string): TextClass {
  let dollar = text.indexOf("$");
  if (dollar === -1) return literal;
  const paths: EmbeddedPath[] = [];
  while (dollar !== -1) {
    const found = embeddedAt(text, dollar);
    if (found !== undefined) paths.push(found);
    dollar = text.indexOf("$", found?.end ?? dollar + 1);
  }
  const [first] = paths;
  if (first === undefined) return literal;
  return { kind: first.start === 0 && first.end === text.length ? "path" : "template", paths };
}
