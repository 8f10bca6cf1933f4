import type { JSONScanner } from "jsonc-parser";
import { noTokenError, Token } from "./token-kinds.js";

/** The first place where a text stops being JSON. */
export interface SyntaxProblem {
  readonly offset: number;
  /** In words, for example `"," or "}"`. */
  readonly expected: string;
  /** In words, for example `"]"` or `the end of the file`. */
  readonly found: string;
  /** What usually causes it, when it can be told. */
  readonly hint?: string;
}

/** What may come next in a JSON text. */
export type Expectation = "value" | "valueOrEnd" | "name" | "nameOrEnd" | "colon" | "commaOrEnd" | "nothing";

const comment = 'JSON has no comments: keep notes in a member of their own, for example "_note".';

/** @param isInList whether the innermost bracket that is open is that of a list */
export function problemAt(
  text: string,
  scanner: JSONScanner,
  token: number,
  expected: Expectation,
  isInList: boolean,
): SyntaxProblem {
  if (scanner.getTokenError() !== noTokenError) return brokenToken(text, scanner);
  const end = isInList ? '"]"' : '"}"';
  const words: Record<Expectation, string> = {
    value: "a value",
    valueOrEnd: `a value or ${end}`,
    name: "a member name in double quotes",
    nameOrEnd: `a member name in double quotes or ${end}`,
    colon: '":"',
    commaOrEnd: `"," or ${end}`,
    nothing: "the end of the file",
  };
  const hint = tokenHint(spelled(text, scanner), token, expected);
  return {
    offset: scanner.getTokenOffset(),
    expected: words[expected],
    found: foundWords(text, scanner, token),
    ...(hint !== undefined && { hint }),
  };
}

/** A token that starts well and ends badly. */
function brokenToken(text: string, scanner: JSONScanner): SyntaxProblem {
  const offset = scanner.getTokenOffset();
  const found = foundWords(text, scanner, Token.unknown);
  if (text[offset] === '"') return brokenString(text, offset);
  if (text[offset] === "/") return { offset, expected: "the end of the comment", found, hint: comment };
  return { offset, expected: "a digit after the point or exponent of a number", found };
}

const legalEscape = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})$/;

/** Points at the first thing inside a string that does not belong there. */
function brokenString(text: string, start: number): SyntaxProblem {
  const special = /\\u[\da-fA-F]{0,4}|\\.|["\p{Cc}]/gsu;
  special.lastIndex = start + 1;
  for (let match = special.exec(text); match !== null && match[0] !== '"'; match = special.exec(text)) {
    const problem = problemOf(match[0], match.index);
    if (problem !== undefined) return problem;
  }
  return unclosed(text.length, "the end of the file");
}

/** @param found an escape or a control character */
function problemOf(found: string, offset: number): SyntaxProblem | undefined {
  if (legalEscape.test(found)) return undefined;
  if (found.startsWith("\\u")) return { offset, expected: "four hexadecimal digits after \\u", found: `"${found}"` };
  if (found.startsWith("\\")) {
    const hint = "To write a backslash itself, write it twice.";
    return { offset, expected: 'one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u', found: `"${found}"`, hint };
  }
  if (found === "\n" || found === "\r") return unclosed(offset, "the end of the line");
  const code = found.charCodeAt(0);
  if (code > lastForbidden) return undefined;
  const digits = code.toString(16).padStart(4, "0");
  const hint = `Write it as \\u${digits}.`;
  const character = `the character U+${digits.toUpperCase()}`;
  return { offset, expected: "text without control characters", found: character, hint };
}

/** JSON forbids only the control characters up to this one. */
const lastForbidden = 0x1f;

function unclosed(offset: number, found: string): SyntaxProblem {
  return { offset, expected: 'a closing "', found, hint: "A line break inside a string is written as \\n." };
}

const longestQuote = 30;

function spelled(text: string, scanner: JSONScanner): string {
  const offset = scanner.getTokenOffset();
  return text.slice(offset, offset + scanner.getTokenLength());
}

function foundWords(text: string, scanner: JSONScanner, token: number): string {
  if (token === Token.end) return "the end of the file";
  if (token === Token.lineComment || token === Token.blockComment) return "a comment";
  const found = spelled(text, scanner);
  const short = found.length > longestQuote ? `${found.slice(0, longestQuote)}…` : found;
  return token === Token.string ? `the string ${short}` : `"${short}"`;
}

function tokenHint(found: string, token: number, expected: Expectation): string | undefined {
  if (token === Token.lineComment || token === Token.blockComment) return comment;
  if (found.startsWith("\u0000")) return "The file seems to be text in UTF-16: save it as UTF-8.";
  if (token === Token.end) return "The text ends too early: is the file complete?";
  const closes = token === Token.closeBrace || token === Token.closeBracket;
  if (closes && (expected === "name" || expected === "value")) {
    return "JSON takes no comma before a closing bracket: remove it.";
  }
  if (token === Token.unknown && found.startsWith("'")) {
    return "JSON strings stand in double quotes.";
  }
  return undefined;
}
