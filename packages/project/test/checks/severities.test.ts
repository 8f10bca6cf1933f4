import { expect, it } from "vitest";
import { accountFlow, checkedProject } from "../helpers/checked-project.js";
import { promptFlow } from "../helpers/flows.js";

const files = {
  "flows/a.flow.ts": accountFlow({ name: "A" }),
  "flows/legacy/b.flow.ts": accountFlow({ name: "B" }),
  "flows/legacy/old/c.flow.ts": accountFlow({ name: "C" }),
};

async function severities(checks: string) {
  const { diagnostics } = await checkedProject(files, checks);
  return diagnostics.map(({ code, severity, subject }) => `${code} ${severity} ${subject?.flow}`);
}

it("gives every finding of a code the severity that the configuration chooses", async () => {
  expect(await severities('{ severities: { FLOW701: "error" } }')).toEqual([
    "FLOW701 error A",
    "FLOW701 error B",
    "FLOW701 error C",
  ]);
  expect(await severities('{ severities: { FLOW701: "off" } }')).toEqual([]);
});

it("lets an inner folder win over an outer one, and folders over the project", async () => {
  const checks = `{
    severities: { FLOW701: "error" },
    folders: { "flows/legacy": { FLOW701: "info" }, "flows/legacy/old/": { FLOW701: "off" } },
  }`;
  expect(await severities(checks)).toEqual(["FLOW701 error A", "FLOW701 info B"]);
});

it("takes the path of a single file for a folder", async () => {
  expect(await severities('{ folders: { "./flows/a.flow.ts": { FLOW701: "off" } } }')).toEqual([
    "FLOW701 warning B",
    "FLOW701 warning C",
  ]);
});

it("does not take a folder for one whose name it begins", async () => {
  expect(await severities('{ folders: { "flows/leg": { FLOW701: "off" } } }')).toEqual([
    "CLI147 warning undefined",
    "FLOW701 warning A",
    "FLOW701 warning B",
    "FLOW701 warning C",
  ]);
});

it("says once that errors which Connect refuses flows for are made less, where that was chosen", async () => {
  const { diagnostics } = await checkedProject(
    { "flows/a.flow.ts": promptFlow("a", "A", ""), "flows/b.flow.ts": promptFlow("b", "B", "") },
    '{\n severities: { FLOW212: "warning" } }',
  );
  const found = diagnostics.map(({ code, severity, data, span }) => [code, severity, data?.count, span?.line]);
  expect(found).toContainEqual(["CLI144", "info", 2, 3]);
  expect(found.filter(([code]) => code === "FLOW212").map(([, severity]) => severity)).toEqual(["warning", "warning"]);
});
