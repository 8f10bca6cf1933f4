import { fileURLToPath } from "node:url";
import { checkProject, loadProject } from "@flowc/project";
import { expect, it } from "vitest";

it("has no mistakes", async () => {
  const { project } = await loadProject(fileURLToPath(new URL("..", import.meta.url)));
  const { files, units, diagnostics } = await checkProject(project!);
  expect({ files, flows: units.map(({ graph }) => graph.name), diagnostics }).toEqual({
    files: 1,
    flows: ["Hello"],
    diagnostics: [],
  });
});
