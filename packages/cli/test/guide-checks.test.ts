import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { flowc } from "./helpers/run-flowc.js";
import { temporaryProject } from "./helpers/temporary-project.js";

const guide = readFileSync(new URL("../../../docs/guide/checks.md", import.meta.url), "utf8");

/** The project that the snippets of the guide are. */
function guideProject(): string {
  const modules = [...guide.matchAll(/^```ts (\S+)\n([\s\S]*?)^```$/gm)].map(([, path = "", text = ""]) => [
    path,
    text,
  ]);
  return temporaryProject(Object.fromEntries(modules));
}

it("the project of the guide has the findings that the guide lets it have", async () => {
  const { stdout } = await flowc(guideProject(), ["check", "--format", "json"]);
  const { diagnostics, suppressed } = JSON.parse(stdout);
  expect(diagnostics.map(({ code, block }: { code: string; block?: string }) => [code, block])).toEqual([
    ["CLI147", undefined],
    ["CLI142", undefined],
    ["ACME001", "play-prompt-one-moment-please"],
  ]);
  expect(suppressed.map(({ code }: { code: string }) => code)).toEqual(["FLOW707", "FLOW708"]);
});

it("the rule of the guide is explained and listed", async () => {
  const folder = guideProject();
  expect((await flowc(folder, ["explain", "ACME001"])).stdout).toContain("Callers want to know");
  expect((await flowc(folder, ["check", "--rules"])).stdout).toMatch(
    /^ACME001\s+warning\s+assumed\s+no-nameless-greeting\s+Callers want/m,
  );
});
