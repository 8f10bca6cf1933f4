import { fileURLToPath } from "node:url";
import { checkProject, loadProject } from "@flowc/project";
import { expect, it } from "vitest";

it("has no mistakes, only advice about queues that are full or without staff", async () => {
  const { project } = await loadProject(fileURLToPath(new URL("..", import.meta.url)));
  const { files, units, diagnostics } = await checkProject(project!);
  const found = diagnostics.map(({ code, severity }) => `${severity} ${code}`);
  expect({ files, flows: units.map(({ graph }) => graph.name), found }).toEqual({
    files: 1,
    flows: ["Hello"],
    found: ["info FLOW707", "info FLOW708"],
  });
});
