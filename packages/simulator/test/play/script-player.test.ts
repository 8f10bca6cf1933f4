import { expect, test } from "vitest";
import { parseScript, playScript, type WorldOptions } from "../../src/index.js";
import { block, flow, hangingUp, run, setting } from "../flows.js";

const menu = flow("Main", [
  block("greet", "MessageParticipant", { Text: "Welcome to the shop." }, { next: "menu", NoMatchingError: "menu" }),
  block(
    "menu",
    "GetParticipantInput",
    { Text: "For sales, press 1.", StoreInput: "False", InputTimeLimitSeconds: "5" },
    { next: "bye", "=1": "tier", NoMatchingCondition: "bye", InputTimeLimitExceeded: "sorry", NoMatchingError: "bye" },
  ),
  setting("tier", { tier: "gold" }, "sales"),
  block("sales", "UpdateContactTargetQueue", { QueueId: "Sales" }, { next: "queue", NoMatchingError: "bye" }),
  block("queue", "TransferContactToQueue", {}, { next: "bye", QueueAtCapacity: "bye", NoMatchingError: "bye" }),
  block("sorry", "MessageParticipant", { Text: "Nothing was pressed." }, { next: "bye", NoMatchingError: "bye" }),
  hangingUp("bye"),
]);

async function play(text: string, world: WorldOptions = {}) {
  const session = run([menu], world);
  const { script, diagnostics } = parseScript(text, "call.txt");
  expect(diagnostics).toEqual([]);
  return { session, ...(await playScript(session, script, "call.txt")) };
}

test("plays a call to its end, each step when its time has come", async () => {
  const { done, diagnostics } = await play(`
    hears "welcome to the shop"
    hears /press 1/
    presses 1
    has attribute tier gold
    reaches queue Sales
    hangs up
    ends CUSTOMER_DISCONNECT
  `);
  expect(diagnostics).toEqual([]);
  expect(done).toBe(7);
});

test("presses when a flow listens, at once only when told to", async () => {
  const patient = await play("presses 1\nreaches queue Sales");
  expect(patient.diagnostics).toEqual([]);
  // Into the greeting: nobody listens, and nothing keeps the key.
  const hasty = await play("presses 1 at once\nhears pressed");
  expect(hasty.diagnostics).toEqual([]);
});

test("lets time pass where somebody waits", async () => {
  const { session, diagnostics } = await play('hears sales\nwaits 30 seconds\nhears "nothing was pressed"');
  expect(diagnostics).toEqual([]);
  expect(session.state.contacts[0]?.ended?.reason).toBe("CONTACT_FLOW_DISCONNECT");
});

test("tells what was said instead of the words that were to be heard, and stops", async () => {
  const { done, diagnostics } = await play("hears welcome\nhears support\npresses 1");
  expect(done).toBe(1);
  expect(diagnostics).toMatchObject([
    {
      code: "SIM154",
      message: 'The customer never hears "support".',
      help: 'What was said since: "For sales, press 1.", "Nothing was pressed.".',
      span: { file: "call.txt", line: 2 },
    },
  ]);
});

test("hears the same words again only when they are said again", async () => {
  const { diagnostics } = await play("hears welcome\nhears welcome");
  expect(diagnostics[0]?.code).toBe("SIM154");
});

test("tells what became of the contact instead of what was expected", async () => {
  const missed = async (text: string) => (await play(text)).diagnostics[0];
  expect(await missed("reaches queue Support")).toMatchObject({
    code: "SIM155",
    message: 'The call is not as the script expects: reaches queue "Support".',
    help: "The contact reaches no queue.",
  });
  expect((await missed("presses 1\nreaches queue Support"))?.help).toBe('The contact reaches "Sales".');
  expect((await missed("has attribute tier gold"))?.help).toBe('The contact has no attribute "tier".');
  expect((await missed("ends CUSTOMER_DISCONNECT"))?.help).toBe("The contact ends with CONTACT_FLOW_DISCONNECT.");
});

test.each([
  ["presses 1\nreaches queue Sales\nhangs up\npresses 1", "presses 1", "ended with CUSTOMER_DISCONNECT"],
  ["hangs up\nhangs up", "hangs up", "ended with CUSTOMER_DISCONNECT"],
  ["presses 2\nagent accepts Jo", 'agent accepts "Jo"', "ended with CONTACT_FLOW_DISCONNECT"],
  ["presses 1\nagent holds", "agent holds", "waits in a queue"],
  ["presses 1\nagent accepts Jo\nagent accepts Al", 'agent accepts "Al"', "talks with an agent"],
])("stops at what nobody can do any more: %j", async (text, expected, found) => {
  const { diagnostics } = await play(text);
  expect(diagnostics).toMatchObject([{ code: "SIM155", data: { expected, found } }]);
});

test("an agent accepts as soon as the contact waits for one", async () => {
  const { session, diagnostics } = await play("presses 1 at once\npresses 1\nagent accepts Jo");
  expect(diagnostics).toEqual([]);
  expect(session.state.contacts[0]?.agent?.name).toBe("Jo");
});
