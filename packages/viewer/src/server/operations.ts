import type { IncomingMessage } from "node:http";
import { isJsonObject, parseJson } from "@flowc/connect-model";
import { nearest } from "@flowc/diagnostics";
import { type Answer, readBody } from "@flowc/loopback";
import type { ViewApi } from "../contract/view-api.js";
import { ViewRefusal } from "../contract/view-refusal.js";
import { apiAnswer, refusal } from "./answers.js";
import { isOperation, operations, shapeProblem } from "./request-shapes.js";
import { viewerDiagnostics } from "./viewer-diagnostics.js";

/** Largest request in bytes: an edit of the longest text that a block takes, and a lot of room. */
const largestRequestBytes = 256 * 1024;

/** What answering operations needs. */
export interface OperationsOptions {
  readonly api: ViewApi;
  /** Told of what an operation threw that is no refusal: a mistake of flowc. */
  readonly onBug: (error: unknown) => void;
}

/** Answers `POST /api/<name>`. */
export async function answerOperation(
  name: string,
  request: IncomingMessage,
  options: OperationsOptions,
): Promise<Answer> {
  if (!isOperation(name)) {
    const similar = nearest(name, operations);
    return refusal(404, viewerDiagnostics.create("VIEW102", { name, known: operations, similar }));
  }
  const { method = "GET", headers, url: path = "/" } = request;
  if (method !== "POST") {
    const wrong = viewerDiagnostics.create("VIEW107", { method, path, allowed: "POST" });
    return refusal(405, wrong, { allow: "POST" });
  }
  const type = headers["content-type"] ?? "";
  if (!/^application\/json\s*(?:;|$)/i.test(type)) {
    return refusal(415, viewerDiagnostics.create("VIEW105", { found: type }));
  }
  const body = await readBody(request, largestRequestBytes);
  if (body === undefined) {
    return refusal(413, viewerDiagnostics.create("VIEW106", { mostBytes: largestRequestBytes }));
  }
  const value = parseJson(body);
  if (!isJsonObject(value)) return refusal(400, viewerDiagnostics.create("VIEW104", { operation: name }));
  const problem = shapeProblem(name, value);
  if (problem !== undefined) return refusal(400, problem);
  try {
    // The shape was compared with what the operation takes; the compiler cannot know.
    return apiAnswer(200, await options.api[name](value as never));
  } catch (error) {
    if (error instanceof ViewRefusal) return apiAnswer(error.status, error.problem);
    options.onBug(error);
    return refusal(500, viewerDiagnostics.create("VIEW109", { operation: name }));
  }
}
