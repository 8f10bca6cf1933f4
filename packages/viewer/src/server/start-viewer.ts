import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "@flowc/diagnostics";
import { type Answer, type LoopbackHost, listenOnLoopback, sendAnswer } from "@flowc/loopback";
import type { ViewApi } from "../contract/view-api.js";
import { apiAnswer, refusal } from "./answers.js";
import { EventStreams, type Subscribe } from "./event-stream.js";
import { foreignRequest, requestOfAnotherPage } from "./guard.js";
import { answerOperation } from "./operations.js";
import { answerFile, listPageFiles, type PageFiles } from "./page-files.js";
import { viewerDiagnostics } from "./viewer-diagnostics.js";

/** Folder of the page as it was built. */
export const pageFolder = fileURLToPath(new URL("../../dist/page", import.meta.url));

export interface ViewerOptions {
  /** Answers what the page asks. */
  readonly api: ViewApi;
  /** Tells when something changed. */
  readonly events: Subscribe;
  /** Folder with the files of the page, absolute. Default: the page that comes with this package. */
  readonly page?: string;
  /** 1 to 65535, or 0 for any free one. Default 0. */
  readonly port?: number;
  /** Default `127.0.0.1`. */
  readonly host?: LoopbackHost;
  /** Told of mistakes of flowc while it answered. Default: nobody is told. */
  readonly onBug?: (error: unknown) => void;
  /** How often a quiet stream of events says that it is still there, in milliseconds. Default 15,000. */
  readonly keepAliveMilliseconds?: number;
}

/** A page that is served until it is closed. */
export interface RunningViewer {
  /** `http://127.0.0.1:4510`. */
  readonly url: string;
  readonly port: number;
  /** Ends the streams of events, lets answers that are on their way arrive for a moment, and stops. */
  close(): Promise<void>;
}

/** A served page, or why there is none: VIEW110, VIEW111. */
export interface StartedViewer {
  readonly viewer?: RunningViewer;
  readonly diagnostics: readonly Diagnostic[];
}

/** How long answers that are on their way may take once the server is being closed. */
const graceMilliseconds = 1000;

/** Serves the page and its API on this machine's loopback. */
export async function startViewer(options: ViewerOptions): Promise<StartedViewer> {
  const { api, events, page = pageFolder, port = 0, host = "127.0.0.1", keepAliveMilliseconds = 15_000 } = options;
  const { onBug = () => undefined } = options;
  const files = listPageFiles(page);
  if (!files.has("/")) return { diagnostics: [viewerDiagnostics.create("VIEW111", { folder: page })] };
  const streams = new EventStreams({ subscribe: events, keepAliveMilliseconds });
  const { server, failure } = await listenOnLoopback({
    host,
    port,
    malformed: apiAnswer(400, { code: "VIEW104", message: "That is not HTTP." }),
    handle: (request, response) => respond(request, response, { files, streams, api, onBug }),
  });
  if (server === undefined) {
    streams.close();
    return { diagnostics: [viewerDiagnostics.create("VIEW110", { host, port, reason: failure.reason })] };
  }
  const close = async () => {
    streams.close();
    await server.close(graceMilliseconds);
  };
  return { viewer: { url: server.url, port: server.port, close }, diagnostics: [] };
}

interface Served {
  readonly files: PageFiles;
  readonly streams: EventStreams;
  readonly api: ViewApi;
  readonly onBug: (error: unknown) => void;
}

async function respond(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  const foreign = foreignRequest(request.headers);
  if (foreign !== undefined) return sendAnswer(response, refusal(403, foreign));
  const [path = "/"] = (request.url ?? "/").split("?", 1);
  const [, asked] = /^\/api\/([^/]*)$/.exec(path) ?? [];
  if (asked === undefined) return sendAnswer(response, await answerFile(served.files, path, request));
  const other = requestOfAnotherPage(request.headers);
  if (other !== undefined) return sendAnswer(response, refusal(403, other));
  if (asked !== "events") return sendAnswer(response, await answerOperation(asked, request, served));
  if (request.method === "GET") return served.streams.open(request, response);
  sendAnswer(response, wrongMethod(request.method, path));
}

function wrongMethod(method = "GET", path: string): Answer {
  return refusal(405, viewerDiagnostics.create("VIEW107", { method, path, allowed: "GET" }), { allow: "GET" });
}
