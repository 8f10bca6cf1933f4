import { joinPointer } from "@flowc/connect-model";
import { createScanner, type JSONScanner } from "jsonc-parser";
import { Token, TokenError } from "./token-kinds.js";

/** What `scanJson` tells while it goes over a text, in document order. Offsets count UTF-16 units from 0. */
export interface JsonVisitor {
  /** A member name of the object at `pointer`. `offset` is that of its opening quote. */
  member?(pointer: string, name: string, offset: number): void;
  /** The start of the object or list at `pointer`. */
  open?(pointer: string, offset: number): void;
  /** A string, number, `true`, `false` or `null`; `text` is its spelling in the document. */
  scalar?(pointer: string, offset: number, text: string): void;
  /** The end of the object or list at `pointer`; `end` is the offset after its bracket. */
  close?(pointer: string, end: number): void;
}

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

interface Frame {
  readonly pointer: string;
  readonly isObject: boolean;
  /** Pointer of the member or element that is being read. */
  at: string;
  count: number;
}

type Expectation = "value" | "valueOrEnd" | "name" | "nameOrEnd" | "colon" | "commaOrEnd" | "nothing";

/**
 * Goes over a JSON text without recursion, so that no depth of nesting can exhaust the stack.
 * @returns the first syntax problem; undefined when the text is JSON
 */
export function scanJson(text: string, visitor: JsonVisitor = {}): SyntaxProblem | undefined {
  const scanner = createScanner(text, false);
  const frames: Frame[] = [];
  let expected: Expectation = "value";
  for (;;) {
    const token = nextToken(scanner);
    const offset = scanner.getTokenOffset();
    const frame = frames.at(-1);
    if (token === Token.end && expected === "nothing") return undefined;
    const error: number = scanner.getTokenError();
    if (error !== TokenError.none || !isAllowed(token, expected, frame)) {
      return problemAt(scanner, token, expected, frame);
    }
    switch (token) {
      case Token.openBrace:
      case Token.openBracket: {
        const pointer = valuePointer(frame);
        const isObject = token === Token.openBrace;
        visitor.open?.(pointer, offset);
        frames.push({ pointer, isObject, at: pointer, count: 0 });
        expected = isObject ? "nameOrEnd" : "valueOrEnd";
        continue;
      }
      case Token.closeBrace:
      case Token.closeBracket:
        visitor.close?.(frames.pop()!.pointer, offset + 1);
        expected = frames.length === 0 ? "nothing" : "commaOrEnd";
        continue;
      case Token.comma:
        expected = frame!.isObject ? "name" : "value";
        continue;
      case Token.colon:
        expected = "value";
        continue;
      default:
        if (expected === "name" || expected === "nameOrEnd") {
          const name = scanner.getTokenValue();
          frame!.at = joinPointer(frame!.pointer, name);
          visitor.member?.(frame!.pointer, name, offset);
          expected = "colon";
        } else {
          const end = offset + scanner.getTokenLength();
          visitor.scalar?.(valuePointer(frame), offset, text.slice(offset, end));
          expected = frames.length === 0 ? "nothing" : "commaOrEnd";
        }
    }
  }
}

function nextToken(scanner: JSONScanner): number {
  let token: number = scanner.scan();
  while (token === Token.blank || token === Token.lineBreak) token = scanner.scan();
  return token;
}

function valuePointer(frame: Frame | undefined): string {
  if (frame === undefined) return "";
  return frame.isObject ? frame.at : `${frame.pointer}/${frame.count++}`;
}

function isAllowed(token: number, expected: Expectation, frame: Frame | undefined): boolean {
  switch (token) {
    case Token.openBrace:
    case Token.openBracket:
    case Token.number:
    case Token.true:
    case Token.false:
    case Token.null:
      return expected === "value" || expected === "valueOrEnd";
    case Token.string:
      return expected !== "colon" && expected !== "commaOrEnd" && expected !== "nothing";
    case Token.closeBrace:
      return frame?.isObject === true && (expected === "nameOrEnd" || expected === "commaOrEnd");
    case Token.closeBracket:
      return frame?.isObject === false && (expected === "valueOrEnd" || expected === "commaOrEnd");
    case Token.comma:
      return expected === "commaOrEnd";
    case Token.colon:
      return expected === "colon";
    default:
      return false;
  }
}

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

function problemAt(
  scanner: JSONScanner,
  token: number,
  expected: Expectation,
  frame: Frame | undefined,
): SyntaxProblem {
  const end = frame?.isObject === false ? '"]"' : '"}"';
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
  const hint = error === TokenError.none ? tokenHint(scanner, token, expected) : scanHints[error];
  return {
    offset: scanner.getTokenOffset(),
    expected: words[expected],
    found: foundWords(scanner, token),
    ...(hint !== undefined && { hint }),
  };
}

const longestQuote = 30;

function foundWords(scanner: JSONScanner, token: number): string {
  if (token === Token.end) return "the end of the file";
  if (token === Token.lineComment || token === Token.blockComment) return "a comment";
  const value = scanner.getTokenValue();
  const short = value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value;
  if ((scanner.getTokenError() as number) !== TokenError.none) return `the broken text ${JSON.stringify(short)}`;
  return token === Token.string ? `the string ${JSON.stringify(short)}` : JSON.stringify(short);
}

function tokenHint(scanner: JSONScanner, token: number, expected: Expectation): string | undefined {
  if (token === Token.lineComment || token === Token.blockComment) return comment;
  if (token === Token.end) return "The text ends too early: is the file complete?";
  const closes = token === Token.closeBrace || token === Token.closeBracket;
  if (closes && (expected === "name" || expected === "value")) {
    return "JSON takes no comma before a closing bracket: remove it.";
  }
  if (token === Token.unknown && scanner.getTokenValue().startsWith("'")) {
    return "JSON strings stand in double quotes.";
  }
  return undefined;
}
