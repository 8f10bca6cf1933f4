import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { startViewer, type ViewApi } from "@flowc/viewer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, type ServedViewer, serveViewer } from "./served-viewer.js";

let served: ServedViewer;

beforeAll(async () => {
  served = await serveViewer();
});

afterAll(() => served.close());

describe("the files of the page", () => {
  it("are served with their types", async () => {
    const index = await ask(served.port, "/");
    expect(index.status).toBe(200);
    expect(index.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(index.body).toContain("<title>flowc</title>");
    const script = await ask(served.port, "/assets/index-a1b2.js?v=1");
    expect(script.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect((await ask(served.port, "/icon.svg")).headers["content-type"]).toBe("image/svg+xml");
  });

  it("are kept by the browser only where their names change with them", async () => {
    expect((await ask(served.port, "/")).headers["cache-control"]).toBe("no-cache");
    expect((await ask(served.port, "/assets/index-a1b2.js")).headers["cache-control"]).toMatch(/immutable/);
  });

  it("are not sent again when the browser has them", async () => {
    const first = await ask(served.port, "/");
    const again = await ask(served.port, "/", { headers: { "if-none-match": String(first.headers.etag) } });
    expect([again.status, again.body]).toEqual([304, ""]);
  });

  it("come with a policy that lets nothing foreign and no inline script in", async () => {
    const { headers } = await ask(served.port, "/");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it("have headers only for HEAD, and no other method", async () => {
    const head = await ask(served.port, "/", { method: "HEAD" });
    expect([head.status, head.body]).toEqual([200, ""]);
    expect(Number(head.headers["content-length"])).toBeGreaterThan(0);
    const posted = await ask(served.port, "/", { method: "POST" }, "x");
    expect([posted.status, posted.headers.allow, JSON.parse(posted.body).code]).toEqual([405, "GET, HEAD", "VIEW107"]);
  });
});

describe("what is no file of the page", () => {
  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/../../secret.txt",
    "/assets//index-a1b2.js",
    "//127.0.0.1/secret.txt",
    "/\\..\\secret.txt",
    "/assets",
    "/assets/",
    "/index.html%00.js",
    "/api",
    "/api/",
    "/api/estate/more",
    "http://elsewhere.example/index.html",
    "/%ff",
  ])("is not found: %s", async (path) => {
    const { status, body } = await ask(served.port, path);
    expect(status).toBe(404);
    expect(body).not.toContain("hidden words");
    expect(["VIEW102", "VIEW108"]).toContain(JSON.parse(body).code);
  });

  it("is not reached through a link", async () => {
    const linked = await serveViewer();
    symlinkSync(join(linked.page, "..", "secret.txt"), join(linked.page, "link.txt"));
    const api = {} as ViewApi;
    const { viewer } = await startViewer({ api, events: () => () => undefined, page: linked.page });
    expect((await ask(viewer?.port ?? 0, "/link.txt")).status).toBe(404);
    await viewer?.close();
    await linked.close();
  });
});
