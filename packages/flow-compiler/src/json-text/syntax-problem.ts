import type { JSONScanner } from "jsonc-parser";
import { Token, TokenError } from "./token-kinds.js";

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

const scanHints: Readonly<Record<number, string>> = {
  [TokenError.unclosedComment]: comment,
  [TokenError.unclosedString]:
    'A string ends on the line it starts on: close it with ", and write a line break as \\n.',
  [TokenError.unfinishedNumber]: "A number needs digits after its point and its exponent.",
  [TokenError.badUnicode]: "\\u takes exactly four hexadecimal digits.",
  [TokenError.badEscape]:
    'Only \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u are escapes: write a backslash itself as \\\\.',
  [TokenError.badCharacter]: "Control characters inside a string are written as \\u and four digits.",
};

/** @param isInList whether the innermost bracket that is open is that of a list */
export function problemAt(
  text: string,
  scanner: JSONScanner,
  token: number,
  expected: Expectation,
  isInList: boolean,
): SyntaxProblem {
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
  const error: number = scanner.getTokenError();
  const hint = error === TokenError.none ? tokenHint(spelled(text, scanner), token, expected) : scanHints[error];
  return {
    offset: scanner.getTokenOffset(),
    expected: words[expected],
    found: foundWords(text, scanner, token),
    ...(hint !== undefined && { hint }),
  };
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
  if ((scanner.getTokenError() as number) !== TokenError.none) return `the broken text ${short}`;
  return token === Token.string ? `the string ${short}` : `"${short}"`;
}

function tokenHint(found: string, token: number, expected: Expectation): string | undefined {
  if (token === Token.lineComment || token === Token.blockComment) return comment;
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
