import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, type IncomingMessage, type RequestOptions, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { type RunningViewer, startViewer, type ViewApi, type ViewEvent, type ViewerOptions } from "@flowc/viewer";

/** An answer as it arrived. */
export interface Arrived {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks with exactly these headers, also those that a browser would not let a script set. */
export async function ask(port: number, path: string, options: RequestOptions = {}, body?: string): Promise<Arrived> {
  const response = await begin(port, path, options, body);
  return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) };
}

/** The same, without waiting for the end of the answer. */
export function begin(
  port: number,
  path: string,
  options: RequestOptions = {},
  body?: string,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, agent: false, ...options }, resolve);
    asked.on("error", reject);
    asked.end(body);
  });
}

/** Asks an operation as the page does. */
export function post(port: number, operation: string, value: unknown, headers: Record<string, string> = {}) {
  const asJson = { "content-type": "application/json", ...headers };
  return ask(port, `/api/${operation}`, { method: "POST", headers: asJson }, JSON.stringify(value));
}

/** A viewer whose page is a folder with a few files, whose operations are those given, and whose events are sent by hand. */
export interface ServedViewer {
  readonly viewer: RunningViewer;
  readonly port: number;
  readonly page: string;
  tell(event: ViewEvent): void;
  close(): Promise<void>;
}

export async function serveViewer(
  operations: Partial<ViewApi> = {},
  options: Partial<ViewerOptions> = {},
): Promise<ServedViewer> {
  const folder = mkdtempSync(join(tmpdir(), "viewer-"));
  const page = join(folder, "page");
  mkdirSync(join(page, "assets"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "hidden words");
  writeFileSync(join(page, "index.html"), "<!doctype html><title>flowc</title>");
  writeFileSync(join(page, "assets", "index-a1b2.js"), "export {};");
  writeFileSync(join(page, "icon.svg"), "<svg/>");
  const listeners = new Set<(event: ViewEvent) => void>();
  const { viewer, diagnostics } = await startViewer({
    api: operations as ViewApi,
    events(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    page,
    ...options,
  });
  if (viewer === undefined) throw new Error(diagnostics[0]?.message ?? "");
  return {
    viewer,
    port: viewer.port,
    page,
    tell: (event) => listeners.forEach((listener) => void listener(event)),
    async close() {
      await viewer.close();
      rmSync(folder, { recursive: true });
    },
  };
}
