import type { IncomingMessage } from "node:http";

/** The most that is read and thrown away of a body that is too large, in bytes. */
const mostDiscarded = 256 * 1024 * 1024;

/**
 * The body of a request as text in UTF-8; undefined when it is larger than allowed. What is too large is read to its
 * end first, since many clients read no answer before they have sent everything; of a body beyond 256 MB the rest is
 * thrown away while the refusal goes out. A client that goes away leaves an empty text.
 */
export function readBody(request: IncomingMessage, largestBytes: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve) => {
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= largestBytes) chunks.push(chunk);
      else chunks.length = 0;
      if (size > mostDiscarded) resolve(undefined);
    });
    request.once("end", () => resolve(size > largestBytes ? undefined : Buffer.concat(chunks).toString("utf8")));
    request.once("error", () => resolve(""));
    request.once("close", () => resolve(""));
  });
}
