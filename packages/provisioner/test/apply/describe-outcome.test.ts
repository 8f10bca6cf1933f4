import { contactFlow } from "@flowc/flow-dsl";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type ConnectApi,
  ConnectApiError,
  describeOutcome,
  hierarchyGroup,
  hierarchyStructure,
  hoursOfOperation,
  instance,
  phoneNumber,
  prompt,
  queue,
} from "../../src/index.js";
import { startWorld, type World } from "../helpers/world.js";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const hours = hoursOfOperation("Hours", { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]] });
const support = queue("Support", { hours });
const main = contactFlow("Main", {}, (f) => f.transferToQueue(support, { atCapacity: (f) => f.disconnect() }));
const line = phoneNumber("main_line", { country: "GB", type: "DID", flow: main });
const welcome = prompt("Welcome", { s3Uri: "s3://recordings/welcome.wav" });
const other = contactFlow("Other", {}, (f) => f.playPrompt({ prompt: welcome }).disconnect());
const north = hierarchyGroup("North");
const fine = contactFlow("Fine", {}, (f) => f.playPrompt("Hello.").disconnect());
const centre = [instance("centre"), support, main, line, welcome, other, hierarchyStructure(["Region"]), north, fine];

const refusals: Readonly<Record<string, { readonly name: string; readonly message: string; readonly status: number }>> =
  {
    CreateQueue: { name: "LimitExceededException", message: "too many queues", status: 429 },
    CreatePrompt: { name: "AccessDeniedException", message: "not allowed", status: 403 },
    CreateUserHierarchyGroup: { name: "InvalidParameterException", message: "no such level", status: 400 },
  };

function refusing(): ConnectApi {
  return {
    hasRateLimits: false,
    async send(operation, input) {
      const refusal = refusals[operation];
      if (refusal !== undefined) throw new ConnectApiError(operation, refusal);
      return world.api.send(operation, input);
    },
  };
}

it("says what is done, what failed and why, and what waits for it, when three branches fail", async () => {
  const { plan, outcome, diagnostics } = await world.deploy(centre, { api: refusing() });
  expect(describeOutcome(plan, outcome).map(({ depth, text }) => `${"  ".repeat(depth)}${text}`)).toEqual([
    "4 of 10 changes done, 3 failed, 3 changes left out because of that.",
    '  failed queue "Support": APPLY104',
    '    left out: flow "Main", phone number "main_line"',
    '  failed prompt "Welcome": APPLY105',
    '    left out: flow "Other"',
    '  failed hierarchy group "North": APPLY103',
  ]);
  const told = diagnostics.map(({ code, message }) => `${code} ${message}`).toSorted();
  expect(told.filter((text) => text.startsWith("APPLY115"))).toEqual([
    'APPLY115 Did not create flow "Main", finish phone number "main_line": first create queue "Support" must succeed.',
    'APPLY115 Did not create flow "Other": first create prompt "Welcome" must succeed.',
  ]);
  expect(outcome.changes.find(({ address }) => address === "phoneNumber/main_line")).toEqual({
    address: "phoneNumber/main_line",
    action: "create",
    result: "skipped",
    because: "queue/Support",
  });
  expect(outcome.changes.find(({ address }) => address === "queue/Support")?.codes).toEqual(["APPLY104"]);
});

it("says nothing when everything is done", async () => {
  const { plan, outcome } = await world.deploy(centre);
  expect(outcome.status).toBe("done");
  expect(describeOutcome(plan, outcome)).toEqual([]);
});
