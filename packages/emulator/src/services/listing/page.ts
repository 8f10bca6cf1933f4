import { createHash } from "node:crypto";
import { invalidParameter } from "../../protocol/service-error.js";
import type { Call } from "../call.js";

/** What a list or search request says about its page. */
export interface PageRequest {
  readonly MaxResults?: number | undefined;
  readonly NextToken?: string | undefined;
}

export interface Page<T> {
  readonly items: T[];
  readonly NextToken: string | undefined;
}

interface PageToken {
  /** Digest of the operation and its other parameters: a token is no use for another question. */
  readonly question: string;
  /** Key of the last item that was given out, and its place, for when it has been deleted meanwhile. */
  readonly after: string;
  readonly offset: number;
}

/**
 * Cuts one page out of the items, which must come in a stable order. The token is opaque and bound to the operation
 * and to every parameter but the page size; another token is refused with InvalidParameter.
 * @param keyOf what tells one item from another
 * @param defaultSize page size when the request has no MaxResults
 */
export function pageOf<T>(
  call: Call,
  request: PageRequest,
  items: readonly T[],
  keyOf: (item: T) => string,
  defaultSize = 100,
): Page<T> {
  const question = questionOf(call, request);
  const start = request.NextToken === undefined ? 0 : startAfter(readToken(request.NextToken, question), items, keyOf);
  const end = start + (request.MaxResults ?? defaultSize);
  const page = items.slice(start, end);
  const last = page.at(-1);
  if (last === undefined || end >= items.length) return { items: page, NextToken: undefined };
  return { items: page, NextToken: writeToken({ question, after: keyOf(last), offset: end }) };
}

function startAfter<T>(token: PageToken, items: readonly T[], keyOf: (item: T) => string): number {
  const index = items.findIndex((item) => keyOf(item) === token.after);
  return index >= 0 ? index + 1 : token.offset - 1;
}

function questionOf(call: Call, request: PageRequest): string {
  const { MaxResults: _size, NextToken: _token, ...parameters } = request as Readonly<Record<string, unknown>>;
  return createHash("sha256")
    .update(`${call.operation} ${JSON.stringify(parameters)}`)
    .digest("base64url")
    .slice(0, 16);
}

const writeToken = (token: PageToken) => Buffer.from(JSON.stringify(token)).toString("base64url");

function readToken(text: string, question: string): PageToken {
  try {
    const token = JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as Partial<PageToken>;
    if (token.question === question && typeof token.after === "string" && Number.isSafeInteger(token.offset)) {
      return token as PageToken;
    }
  } catch {
    // Falls through to the refusal: whatever it is, it is not a token of ours.
  }
  throw invalidParameter("NextToken is not valid for this request");
}
