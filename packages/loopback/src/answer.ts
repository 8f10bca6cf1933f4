import type { ServerResponse } from "node:http";

/** What a request is answered with, whole. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. `content-length` is added where the status has a body. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A value as a JSON answer. */
export function jsonAnswer(status: number, value: unknown, headers: Answer["headers"] = {}): Answer {
  return { status, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(value) };
}

/** Statuses whose answers have no body, and say nothing of its length. */
const withoutBody: ReadonlySet<number> = new Set([204, 304]);

/** Writes an answer and ends the response. To a HEAD request only the headers go out. */
export function sendAnswer(response: ServerResponse, { status, headers, body }: Answer): void {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  const length = withoutBody.has(status) ? {} : { "content-length": bytes.length };
  response.writeHead(status, { ...headers, ...length });
  response.end(bytes);
}

/** An answer as it stands on the wire, for a socket whose request could not be read as HTTP. */
export function answerText({ status, headers, body }: Answer): string {
  const lines = Object.entries({ ...headers, "content-length": String(Buffer.byteLength(body)), connection: "close" });
  const reason = status === 400 ? "Bad Request" : "Refused";
  return [`HTTP/1.1 ${status} ${reason}`, ...lines.map(([name, value]) => `${name}: ${value}`), "", body].join("\r\n");
}
