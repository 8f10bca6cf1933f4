import { joinPointer } from "@flowc/connect-model";
import { createScanner, type JSONScanner } from "jsonc-parser";
import { type Expectation, problemAt, type SyntaxProblem } from "./syntax-problem.js";
import { noTokenError, Token } from "./token-kinds.js";

/** What `scanJson` tells while it goes over a text, in document order. Offsets count UTF-16 units from 0. */
export interface JsonVisitor {
  /** A member name of the object at `pointer`. `offset` is that of its opening quote. */
  member?(pointer: string, name: string, offset: number): void;
  /** The start of the object or list at `pointer`. */
  open?(pointer: string, offset: number): void;
  /** A string, number, `true`, `false` or `null`. */
  scalar?(pointer: string, offset: number, length: number): void;
  /** The end of the object or list at `pointer`; `end` is the offset after its bracket. */
  close?(pointer: string, end: number): void;
}

/**
 * Goes over a JSON text without recursion, so that no depth of nesting can exhaust the stack.
 * @param isJson whether the text is known to be JSON: the scanner then skips blanks by itself, which is faster
 * @returns the first syntax problem; undefined when the text is JSON
 */
export function scanJson(text: string, visitor: JsonVisitor = {}, isJson = false): SyntaxProblem | undefined {
  return new JsonScan(text, visitor, isJson).run();
}

interface Frame {
  readonly pointer: string;
  readonly isObject: boolean;
  /** Pointer of the member that is being read. */
  at: string;
  /** Elements read so far, for a list. */
  count: number;
}

class JsonScan {
  readonly #text: string;
  readonly #visitor: JsonVisitor;
  readonly #scanner: JSONScanner;
  readonly #frames: Frame[] = [];
  #expected: Expectation = "value";

  constructor(text: string, visitor: JsonVisitor, isJson: boolean) {
    this.#text = text;
    this.#visitor = visitor;
    this.#scanner = createScanner(text, isJson);
  }

  run(): SyntaxProblem | undefined {
    for (;;) {
      const token = this.#next();
      const frame = this.#frames.at(-1);
      if (token === Token.end && this.#expected === "nothing") return undefined;
      const error: number = this.#scanner.getTokenError();
      if (error !== noTokenError || !isAllowed(token, this.#expected, frame)) {
        return problemAt(this.#text, this.#scanner, token, this.#expected, frame?.isObject === false);
      }
      this.#take(token, frame);
    }
  }

  #next(): number {
    let token: number = this.#scanner.scan();
    while (token === Token.blank || token === Token.lineBreak) token = this.#scanner.scan();
    return token;
  }

  #take(token: number, frame: Frame | undefined): void {
    if (token === Token.comma) this.#expected = frame?.isObject ? "name" : "value";
    else if (token === Token.colon) this.#expected = "value";
    else if (token === Token.openBrace || token === Token.openBracket) this.#open(token === Token.openBrace, frame);
    else if (token === Token.closeBrace || token === Token.closeBracket) this.#close();
    else if (frame !== undefined && (this.#expected === "name" || this.#expected === "nameOrEnd")) this.#name(frame);
    else this.#scalar(frame);
  }

  #open(isObject: boolean, outer: Frame | undefined): void {
    const pointer = valuePointer(outer);
    this.#visitor.open?.(pointer, this.#scanner.getTokenOffset());
    this.#frames.push({ pointer, isObject, at: pointer, count: 0 });
    this.#expected = isObject ? "nameOrEnd" : "valueOrEnd";
  }

  #close(): void {
    const { pointer } = this.#frames.pop()!;
    this.#visitor.close?.(pointer, this.#scanner.getTokenOffset() + 1);
    this.#valueRead();
  }

  #name(frame: Frame): void {
    const name = this.#scanner.getTokenValue();
    frame.at = joinPointer(frame.pointer, name);
    this.#visitor.member?.(frame.pointer, name, this.#scanner.getTokenOffset());
    this.#expected = "colon";
  }

  #scalar(frame: Frame | undefined): void {
    const pointer = valuePointer(frame);
    this.#visitor.scalar?.(pointer, this.#scanner.getTokenOffset(), this.#scanner.getTokenLength());
    this.#valueRead();
  }

  #valueRead(): void {
    this.#expected = this.#frames.length === 0 ? "nothing" : "commaOrEnd";
  }
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
