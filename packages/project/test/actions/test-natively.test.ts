import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testProject } from "../../src/calls/index.js";
import { deployProject, environmentOf, loadProject } from "../../src/index.js";
import { listener, projectWith } from "../helpers/testable-project.js";

const resources = `import { hoursOfOperation, instance, queue } from "@flowc/provisioner";
export const center = instance("native-runs", {});
export const office = hoursOfOperation("Office", { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]] });
export const sales = queue("Sales", { hours: office });
`;

const flow = (closed: string) => `import { contactFlow } from "@flowc/flow-dsl";
import { office, sales } from "../resources.js";
export const main = contactFlow("Main", { onError: (f) => f.playPrompt("Sorry.").disconnect() }, (f) => {
  f.checkHoursOfOperation(office, { outOfHours: (f) => f.playPrompt("${closed}").disconnect() });
  f.getCustomerInput("For sales, press 1.", { 1: (f) => f.transferToQueue(sales) });
  f.playPrompt("Goodbye.").disconnect();
});
`;

const scenarios = `import { simulate } from "@flowc/testing";
import { expect, test } from "vitest";
import { main } from "./flows/main.flow.js";
import { sales } from "./resources.js";

test("sales on 1", async () => {
  const call = simulate(main, { at: "2026-11-20T10:00" });
  await call.hears("press 1");
  expect(call.presses("1")).toReachQueue(sales);
});
test("closed at night", () => expect(simulate(main, { at: "2026-11-20T23:00" })).toHaveHeard("closed"));
test("a task", () => expect(simulate(main, { channel: "TASK" }).trace).not.toEqual([]));
`;

test("runs the calls of tests in a Connect, side by side, and tells what differs there", async () => {
  const directory = projectWith({
    "flowc.config.ts": 'export default { flows: ["flows/*.flow.ts"], resources: ["resources.ts"] };\n',
    "resources.ts": resources,
    "flows/main.flow.ts": flow("We are closed."),
    "main.test.ts": scenarios,
  });
  const opened = await loadProject(directory);
  expect(opened.diagnostics).toEqual([]);
  const project = opened.project!;
  const environment = environmentOf(project).environment!;
  const deployed = await deployProject({ project, environment, confirm: async () => true });
  expect(deployed.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);

  const { output } = listener();
  const same = await testProject({ directory, output, native: environment });
  expect(same.native).toEqual([
    { name: "sales on 1", status: "PASSED", passed: 3, total: 3, passedHere: true },
    { name: "closed at night", status: "PASSED", passed: 2, total: 2, passedHere: true },
  ]);
  expect(same.diagnostics.map(({ code }) => code)).toEqual(["TEST161"]);

  writeFileSync(join(directory, "flows/main.flow.ts"), flow("The office is closed until nine in the morning."));
  const changed = await testProject({ directory, output, native: environment });
  expect(changed.native?.map(({ name, status }) => [name, status])).toEqual([
    ["sales on 1", "PASSED"],
    ["closed at night", "FAILED"],
  ]);
  expect(changed.diagnostics.map(({ code }) => code)).toContain("CLI284");
});
