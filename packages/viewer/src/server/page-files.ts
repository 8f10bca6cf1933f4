import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { extname, join, relative, sep } from "node:path";
import type { Answer } from "@flowc/loopback";
import { refusal, securityHeaders } from "./answers.js";
import { viewerDiagnostics } from "./viewer-diagnostics.js";

/** The files of a folder by the path of their address, `/assets/index.js`. What a link points to is not among them. */
export type PageFiles = ReadonlyMap<string, string>;

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".md": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/** Reads which files there are, once: only these can be asked for, so that no path leads out of the folder. */
export function listPageFiles(folder: string): PageFiles {
  const files = new Map<string, string>();
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (entry.isFile()) files.set(`/${relative(folder, file).split(sep).join("/")}`, file);
    }
  } catch {
    // No folder: no files. Whoever starts the server says so.
  }
  const index = files.get("/index.html");
  return index === undefined ? files : files.set("/", index);
}

/** Answers a request for a file of the page. */
export async function answerFile(files: PageFiles, path: string, request: IncomingMessage): Promise<Answer> {
  const { method = "GET", headers } = request;
  if (method !== "GET" && method !== "HEAD") {
    const wrong = viewerDiagnostics.create("VIEW107", { method, path, allowed: "GET" });
    return refusal(405, wrong, { allow: "GET, HEAD" });
  }
  const file = files.get(path);
  const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (file === undefined || bytes === undefined) return refusal(404, viewerDiagnostics.create("VIEW108", { path }));
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  const common = { ...securityHeaders, "cache-control": cacheControl(path), etag };
  if (headers["if-none-match"] === etag) return { status: 304, headers: common, body: "" };
  const type = contentTypes[extname(file).toLowerCase()] ?? "application/octet-stream";
  return { status: 200, headers: { ...common, "content-type": type }, body: bytes };
}

/** Names in `assets` hold a digest of their content: another content has another name. */
function cacheControl(path: string): string {
  return path.startsWith("/assets/") ? "private, max-age=31536000, immutable" : "no-cache";
}
