import { existing } from "@flowc/connect-model";
import { contactFlow } from "@flowc/flow-dsl";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describePlan, hoursOfOperation, instance, phoneNumber, queue } from "../../src/index.js";
import { startWorld, type World } from "../helpers/world.js";

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.close());

const centre = instance("centre", { contactFlowLogs: true });
const hours = hoursOfOperation("Hours", { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]] });
const line = phoneNumber("main_line", { country: "GB", type: "DID" });

async function textOf(declarations: Parameters<World["plan"]>[0]): Promise<string> {
  const { plan } = await world.plan(declarations);
  return plan === undefined
    ? ""
    : `\n${describePlan(plan)
        .map(({ depth, text }) => `${"  ".repeat(depth)}${text}`)
        .join("\n")}\n`;
}

it("says a plan in words, from the first deploy to the last", async () => {
  const support = queue("Support", { hours, maxContacts: 10, outboundCallerId: { name: "Us", number: line } });
  const main = contactFlow("Main", {}, (f) => f.transferToQueue(support));
  const first = [centre, support, main];
  expect(await textOf(first)).toMatchInlineSnapshot(`
    "
      + create instance "centre": it does not exist yet
      + create hours of operation "Hours": it does not exist yet
      + create phone number "main_line": it does not exist yet
      + create queue "Support": it does not exist yet
      + create flow "Main": it does not exist yet
    5 to create.
    6 write calls; 1 read call made.
    "
  `);
  await world.deploy(first);
  expect(await textOf(first)).toMatchInlineSnapshot(`
    "
    Nothing to do: all 5 resources are as declared.
    10 read calls made.
    "
  `);
  const help = queue("Support", {
    hours: existing.hoursOfOperation("Basic Hours"),
    status: "DISABLED",
    outboundCallerId: { name: "Us" },
    tags: { team: "a" },
  });
  const greeting = contactFlow("Main", {}, (f) => f.playPrompt("Welcome.").transferToQueue(help));
  expect(await textOf([centre, help, greeting])).toMatchInlineSnapshot(`
    "
      ~ update queue "Support": the declaration changed
        hours of operation: "Hours" → "Basic Hours"
        maximum contacts: 10 → no limit
        outbound caller id: "Us", phone number "main_line" → "Us"
        status: "ENABLED" → "DISABLED"
        tags: +team: a
        Opening times of the queue change. A disabled queue takes no new contacts.
      ~ update flow "Main": the declaration changed
        content: 3 blocks, 1,191 characters → 4 blocks, 1,415 characters
          harmless: Callers now first hear "Welcome.".
        New contacts get the new content at once; contacts in the flow go on with the old one.
      x forget phone number "main_line": it is not declared any more, and is kept in Connect
      - destroy hours of operation "Hours": it is not declared any more
    1 up to date, 2 to update, 1 to forget, 1 to destroy.
    7 write calls; 11 read calls made.
    "
  `);
});
