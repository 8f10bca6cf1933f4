import { Node } from "ts-morph";
import type { AuthorFile } from "../source/author-file.js";
import { joined, type TemplateText } from "../source/template.js";

/** A sign of a string literal as it is written, with what it stands for. */
interface Sign {
  readonly raw: string;
  readonly stands: string;
}

/**
 * The source of a literal that has another value. Quotes stay, and so does the way in which the author wrote the
 * beginning and the end that both values have in common.
 */
export function literalText(node: Node, value: string | number | boolean, file: AuthorFile): string {
  if (typeof value !== "string") return String(value);
  const written = node.getText();
  const quote = written.charAt(0) as '"' | "'" | "`";
  const inner = written.slice(1, -1);
  if (quote === "`") return `\`${templateStretch(inner, value, file)}\``;
  const { before, middle, after } = difference(signsOf(inner, false), value);
  return `${quote}${before}${stringSigns(middle, quote)}${after}${quote}`;
}

/** The source of a stretch of text between backticks that says something else. */
function templateStretch(raw: string, value: string, { newline }: AuthorFile): string {
  const { before, middle, after } = difference(signsOf(raw, true), value);
  return before + templateSigns(middle, newline) + after;
}

/** The source of a template whose texts say something else; its expressions stay as they are. */
export function templateText({ texts, marks }: TemplateText, values: readonly string[], file: AuthorFile): string {
  const stretches = texts.map(({ raw }, index) => templateStretch(raw, values[index] ?? "", file));
  return `\`${joined(stretches, marks)}\``;
}

/** A text as a string literal in the quotes of the file. */
function quoted(text: string, quote: '"' | "'"): string {
  return `${quote}${stringSigns(text, quote)}${quote}`;
}

const bareKey = /^(?:[A-Za-z_$][\w$]*|0|[1-9]\d{0,14})$/;

/** The source of a key: without quotes where the author wrote none and none are needed. */
export function keyText(node: Node, key: string, file: AuthorFile): string {
  if (Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node)) return literalText(node, key, file);
  const isComputed = Node.isComputedPropertyName(node.getParent());
  return !isComputed && bareKey.test(key) ? key : quoted(key, file.quote);
}

/** What both texts begin and end with stays as it is written; the rest is the difference. */
function difference(signs: readonly Sign[], value: string): { before: string; middle: string; after: string } {
  let start = 0;
  let from = 0;
  for (const { raw, stands } of signs) {
    // What ends with `$` or `\0` could get another meaning from what follows.
    if (!value.startsWith(stands, from) || raw === "$" || /^\\[0-7]/.test(raw)) break;
    start += 1;
    from += stands.length;
  }
  let end = signs.length;
  let to = value.length;
  for (; end > start; end -= 1) {
    const { raw, stands } = signs[end - 1]!;
    if (to - stands.length < from || !value.slice(from, to).endsWith(stands) || raw === "{" || /^\d/.test(raw)) break;
    to -= stands.length;
  }
  const rawOf = (some: readonly Sign[]) => some.map(({ raw }) => raw).join("");
  return { before: rawOf(signs.slice(0, start)), middle: value.slice(from, to), after: rawOf(signs.slice(end)) };
}

const sign = /\\(?:\r\n|u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[0-7]{1,3}|[\s\S])|\r\n|[\s\S]/gu;
const shorthands: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", v: "\v" };

function signsOf(inner: string, isTemplate: boolean): Sign[] {
  return (inner.match(sign) ?? []).map((raw) => ({ raw, stands: standsFor(raw, isTemplate) }));
}

function standsFor(raw: string, isTemplate: boolean): string {
  if (!raw.startsWith("\\")) return isTemplate && (raw === "\r\n" || raw === "\r") ? "\n" : raw;
  const rest = raw.slice(1);
  if (/^[\r\n\u2028\u2029]/.test(rest)) return "";
  const hex = /^(?:u\{?|x)([0-9a-fA-F]+)\}?$/.exec(rest)?.[1];
  if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
  if (/^[0-7]+$/.test(rest)) return String.fromCodePoint(Number.parseInt(rest, 8));
  return shorthands[rest] ?? rest;
}

// Control signs, line separators, marks that change the direction of text, and halves of characters are not seen in a
// file, or not kept: they are written as numbers.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are meant
const unseen = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udfff]/gu;
const named: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function stringSigns(text: string, quote: '"' | "'"): string {
  return text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`).replace(unseen, escaped);
}

function templateSigns(text: string, newline: string): string {
  const safe = text
    .replaceAll("\\", "\\\\")
    .replaceAll("`", "\\`")
    .replace(/\$(?=\{|$)/g, "\\$");
  return safe.replace(unseen, (found) => (found === "\n" ? newline : escaped(found)));
}

function escaped(found: string): string {
  return named[found] ?? `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
