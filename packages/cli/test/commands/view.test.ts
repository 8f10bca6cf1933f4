import { chmodSync, existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { ended, flowc, startFlowc } from "../helpers/run-flowc.js";
import { helloFlow, plainConfig, temporaryProject } from "../helpers/temporary-project.js";

const project = { "flowc.config.ts": plainConfig, "flows/hello.flow.ts": helloFlow };

interface Told {
  readonly url: string;
  readonly port: number;
  readonly flows: number;
  readonly isCurrent: boolean;
}

/** Starts the command and waits for the line that says where the page is. */
async function started(folder: string, words: readonly string[] = [], environment: NodeJS.ProcessEnv = {}) {
  const child = startFlowc(folder, ["view", "--format", "json", ...words], { environment });
  onTestFinished(() => void child.kill("SIGKILL"));
  const result = ended(child, folder);
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (data) => resolve(String(data)));
    void result.then(({ stderr }) => reject(new Error(stderr)));
  });
  return { child, result, line, ...(JSON.parse(line) as Told) };
}

describe("flowc view", () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "serves the page of the project until %s, then ends with 0",
    async (signal) => {
      const folder = temporaryProject(project);
      const { child, result, url, port, line, flows, isCurrent } = await started(folder, ["Hello"]);
      expect(line.trimEnd()).not.toContain("\n");
      expect([url, flows, isCurrent]).toEqual([`http://127.0.0.1:${port}/#/flows/flow%3AHello`, 1, true]);
      const answer = await fetch(`http://127.0.0.1:${port}/api/flow`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ key: "flow:Hello" }),
      });
      expect(await answer.json()).toMatchObject({ listing: { name: "Hello" } });
      expect((await fetch(url)).headers.get("content-security-policy")).toContain("script-src 'self'");
      child.kill(signal);
      const { exitCode, stderr } = await result;
      expect([exitCode, stderr.endsWith("Stopped.\n")]).toEqual([0, true]);
      await expect(fetch(url)).rejects.toThrow();
    },
  );

  it("says where the page is and what it shows", async () => {
    const folder = temporaryProject(project);
    const child = startFlowc(folder, ["view"]);
    const result = ended(child, folder);
    child.stdout.once("data", () => child.kill("SIGINT"));
    const { stdout } = await result;
    expect(stdout.replace(/^\S+/, "<project>").replace(/:\d+/, ":<port>")).toMatchInlineSnapshot(`
      "<project> is at http://127.0.0.1:<port>/
      It shows 1 flow. It follows the files as they change. Ctrl-C stops it.
      "
    `);
  });

  it("shows a project whose files cannot be loaded", async () => {
    const folder = temporaryProject({ ...project, "flows/broken.flow.ts": "export const broken = ;\n" });
    const { child, result, isCurrent } = await started(folder);
    expect(isCurrent).toBe(false);
    child.kill("SIGINT");
    expect((await result).exitCode).toBe(0);
  });

  it("opens the browser only when it is asked to", async () => {
    const folder = temporaryProject({
      ...project,
      "browser.sh":
        '#!/bin/sh\nprintf %s "$1" > "$(dirname "$0")/opened.txt.part"\nmv "$(dirname "$0")/opened.txt.part" "$(dirname "$0")/opened.txt"\n',
    });
    chmodSync(join(folder, "browser.sh"), 0o755);
    const browser = { BROWSER: join(folder, "browser.sh"), DISPLAY: "", WAYLAND_DISPLAY: "" };
    const quiet = await started(folder, [], browser);
    quiet.child.kill("SIGINT");
    await quiet.result;
    expect(existsSync(join(folder, "opened.txt"))).toBe(false);
    const { child, result, url } = await started(folder, ["Hello", "--open"], browser);
    await vi.waitFor(() => expect(readFileSync(join(folder, "opened.txt"), "utf8")).toBe(url), { timeout: 10_000 });
    child.kill("SIGINT");
    await result;
  });
});

describe("flowc view refuses", () => {
  it("a port that is taken, with the next step", async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, "127.0.0.1", () => resolve((taken.address() as { port: number }).port));
    });
    onTestFinished(() => void taken.close());
    const { exitCode, stderr } = await flowc(temporaryProject(project), ["view", "--port", String(port)]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("VIEW110");
    expect(stderr).toContain("Choose another port with --port");
  });

  it("a flow that is not there, with the nearest name", async () => {
    const { exitCode, stderr } = await flowc(temporaryProject(project), ["view", "Helo"]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Did you mean "Hello"?');
  });

  it("a folder without a project", async () => {
    const { exitCode, stdout } = await flowc(temporaryProject(), ["view", "--format", "json"]);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ code: "CLI101" }] });
  });
});
