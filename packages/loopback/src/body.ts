import type { IncomingMessage } from "node:http";

/** How far beyond the limit a body is read, as a multiple of it. */
const patience = 8;

/**
 * The body of a request as text in UTF-8; undefined when it is larger than allowed. What is too large is read to its
 * end, so that the client gets to read the refusal, but not without end: beyond eight times the limit the connection is
 * cut. A client that goes away leaves an empty text.
 */
export async function readBody(request: IncomingMessage, largestBytes: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      size += (chunk as Buffer).length;
      if (size > patience * largestBytes) return void request.socket.destroy();
      if (size <= largestBytes) chunks.push(chunk as Buffer);
    }
  } catch {
    return "";
  }
  return size > largestBytes ? undefined : Buffer.concat(chunks).toString("utf8");
}
