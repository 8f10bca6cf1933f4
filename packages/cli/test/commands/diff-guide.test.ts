import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { flowc } from "../helpers/run-flowc.js";
import { temporaryProject } from "../helpers/temporary-project.js";

const guide = readFileSync(new URL("../../../../docs/guide/comparing-flows.md", import.meta.url), "utf8");

it("says of the flows in the guide what the guide says", async () => {
  const modules = [...guide.matchAll(/^```ts (\S+)\n(.*?)^```/gms)].map(([, path, text]) => [path!, text!]);
  const folder = temporaryProject(Object.fromEntries(modules));
  const { stdout } = await flowc(folder, ["diff", "before", "after"]);
  expect(stdout).toBe(/^```text\n(.*?)^```/ms.exec(guide)?.[1]);
});
