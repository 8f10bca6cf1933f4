import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * A server that speaks as much of the S3 protocol as a state needs, over HTTP, path style. What it does is taken from the
 * API reference of Amazon S3 and its chapter on conditional requests (checked 2026-11-20):
 * - PUT with `If-None-Match: *` answers 412 PreconditionFailed when the key is there; with `If-Match` when its ETag is
 *   another one, and 404 NoSuchKey when nothing is there. Without them the last write wins. Writes are strongly consistent.
 * - The ETag is the MD5 of the body in quotes. GET of nothing is 404 NoSuchKey, of no bucket 404 NoSuchBucket.
 * - A list comes in UTF-8 order, in pages that go on with a token. A delete of what is not there is no error.
 */
export interface FakeS3 {
  readonly url: string;
  readonly objects: Map<string, string>;
  /** Requests so far, as `PUT key`. */
  readonly requests: string[];
  /** What goes wrong with the next request that matches, after its effect; then no more. */
  loseAnswer(pattern: RegExp): void;
  close(): Promise<void>;
}

export interface FakeS3Options {
  readonly bucket?: string;
  /** As a server does that was written before conditional writes. */
  readonly overlooksConditions?: boolean;
  /** Keys on a page of a list. */
  readonly pageSize?: number;
  /** Requests that are answered by 403 AccessDenied. */
  readonly denies?: RegExp;
}

interface Answer {
  readonly status: number;
  readonly body?: string;
  readonly etag?: string;
}

/** Starts the server on loopback; it keeps everything in memory. */
export async function startFakeS3(options: FakeS3Options = {}): Promise<FakeS3> {
  const objects = new Map<string, string>();
  const requests: string[] = [];
  let lost: RegExp | undefined;
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const [, bucket = "", ...path] = new URL(request.url ?? "", "http://s3").pathname.split("/");
      const name = `${request.method} ${path.map(decodeURIComponent).join("/")}`;
      requests.push(name);
      const answer = answerOf(objects, options, { request, body, bucket, key: path.map(decodeURIComponent).join("/") });
      if (lost?.test(name) === true && answer.status < 300) {
        lost = undefined;
        request.socket.destroy();
      } else {
        send(response, answer);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    requests,
    loseAnswer(pattern) {
      lost = pattern;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  return body;
}

interface Asked {
  readonly request: IncomingMessage;
  readonly body: string;
  readonly bucket: string;
  readonly key: string;
}

function answerOf(objects: Map<string, string>, options: FakeS3Options, { request, body, bucket, key }: Asked): Answer {
  const { denies, pageSize = 1000 } = options;
  const { method = "" } = request;
  const query = new URL(request.url ?? "", "http://s3").searchParams;
  if (denies?.test(`${method} ${key}`) === true) return failure(403, "AccessDenied");
  if (bucket !== (options.bucket ?? "states")) return failure(404, "NoSuchBucket");
  const present = objects.get(key);
  if (method === "GET" && query.get("list-type") === "2") return listing(objects, query, pageSize);
  if (method === "GET") {
    return present === undefined ? failure(404, "NoSuchKey") : { status: 200, body: present, etag: etagOf(present) };
  }
  if (method === "POST" && query.has("delete")) {
    for (const [, name = ""] of body.matchAll(/<Key>([^<]*)<\/Key>/g)) objects.delete(name);
    return { status: 200, body: "<DeleteResult/>" };
  }
  if (method !== "PUT") return failure(405, "MethodNotAllowed");
  const refusal = options.overlooksConditions === true ? undefined : unmetCondition(request, present);
  if (refusal !== undefined) return refusal;
  objects.set(key, body);
  return { status: 200, etag: etagOf(body) };
}

function unmetCondition({ headers }: IncomingMessage, present: string | undefined): Answer | undefined {
  const { "if-none-match": ifNoneMatch, "if-match": ifMatch } = headers;
  if (ifNoneMatch === "*" && present !== undefined) return failure(412, "PreconditionFailed");
  if (ifMatch === undefined) return undefined;
  if (present === undefined) return failure(404, "NoSuchKey");
  return ifMatch === etagOf(present) ? undefined : failure(412, "PreconditionFailed");
}

function listing(objects: ReadonlyMap<string, string>, query: URLSearchParams, pageSize: number): Answer {
  const after = query.get("continuation-token") ?? "";
  const matching = [...objects.keys()].filter((key) => key.startsWith(query.get("prefix") ?? "") && key > after);
  const page = matching.toSorted().slice(0, pageSize);
  const isCut = page.length < matching.length;
  const token = isCut ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : "";
  const contents = page.map((key) => `<Contents><Key>${key}</Key></Contents>`).join("");
  return {
    status: 200,
    body: `<ListBucketResult><IsTruncated>${isCut}</IsTruncated>${token}${contents}</ListBucketResult>`,
  };
}

function etagOf(body: string): string {
  return `"${createHash("md5").update(body).digest("hex")}"`;
}

function failure(status: number, code: string): Answer {
  return { status, body: `<Error><Code>${code}</Code><Message>as asked</Message></Error>` };
}

function send(response: ServerResponse, { status, body = "", etag }: Answer): void {
  response.writeHead(status, {
    "content-type": body.startsWith("<") ? "application/xml" : "application/json",
    "x-amz-request-id": "fake",
    ...(etag !== undefined && { etag }),
  });
  response.end(body);
}
