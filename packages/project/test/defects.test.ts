import { expect, it } from "vitest";
import { checkFiles } from "../src/index.js";
import { temporaryFolder } from "./helpers/temporary-folder.js";

/** A mistake in a flow: the file, the code it has to be found under, and the line, which is the one with `here` in it. */
interface Defect {
  readonly name: string;
  readonly code: string;
  readonly file: "main.flow.ts" | "main.json";
  readonly text: string;
}

const sorry = '{ onError: (f) => f.playPrompt("Sorry, something went wrong.").disconnect() }';

/** A flow in TypeScript; `body` is what its callback does. */
function flow(body: string, declare = "contactFlow", options = `${sorry}, `): string {
  return `import { contactFlow, customerHoldFlow, customerQueueFlow, existing, flowModule, lambda } from "@flowc/flow-dsl";

const first = lambda("first");
const second = lambda("second");

export const verify = flowModule("Verify", { input: { phone: "string" }, branches: ["known"], ${sorry.slice(2)}, (f) => {
  f.playPrompt(\`We call \${f.input.phone}.\`);
  f.returnFromModule({ branch: "known" });
});

export const main = ${declare}("Main", ${options}(f) => {
  ${body.trim()}
});
`;
}

function inTypeScript(name: string, code: string, body: string, declare?: string, options?: string): Defect {
  return { name, code, file: "main.flow.ts", text: flow(body, declare, options) };
}

/** What cannot be said in TypeScript. */
function inJson(name: string, code: string, actions: string): Defect {
  const text = `{ "Version": "2019-10-30", "StartAction": "A", "Actions": [\n${actions.trim()}\n] }\n`;
  return { name, code, file: "main.json", text };
}

const defects: readonly Defect[] = [
  inJson(
    "a block that nothing leads to",
    "FLOW101",
    `
{ "Identifier": "A", "Type": "DisconnectParticipant", "Parameters": {}, "Transitions": {} },
{ "Identifier": "here", "Type": "DisconnectParticipant", "Parameters": {}, "Transitions": {} }`,
  ),
  inJson(
    "a target that does not exist",
    "FLOW102",
    `
{ "Identifier": "A", "Type": "MessageParticipant", "Parameters": { "Text": "Hello." },
  "Transitions": { "NextAction": "here" } }`,
  ),
  inTypeScript(
    "a loop in which nothing is heard",
    "FLOW111",
    `
  f.playPrompt("Welcome.").label("again");
  f.setContactAttributes({ tried: "yes" }); // here
  f.goto("again");`,
  ),
  inTypeScript("an empty text", "FLOW212", 'f.playPrompt("").disconnect(); // here'),
  inTypeScript(
    "300 blocks",
    "FLOW401",
    `
  for (let count = 0; count < 300; count++) f.playPrompt(\`Number \${count}.\`);
  f.disconnect();`,
  ),
  inTypeScript(
    "an attribute that nothing sets",
    "FLOW611",
    `f.playPrompt(\`Hello \${f.attributes("firstName")}.\`).disconnect(); // here`,
  ),
  inTypeScript(
    "an ending block that the flow type does not have",
    "FLOW501",
    'f.action("DisconnectParticipant"); // here',
    "customerHoldFlow",
    "",
  ),
  inTypeScript(
    "a transfer to a queue without a queue",
    "FLOW630",
    'f.playPrompt("Welcome.").action("TransferContactToQueue"); // here',
  ),
  inTypeScript(
    "prompts that are interrupted every 5 seconds",
    "FLOW710",
    `
  f.loopPrompts(["Please hold the line."], { // here
    interruptEverySeconds: 5,
    interrupted: (f) => f.playPrompt("You can also write to us."),
  });`,
    "customerQueueFlow",
  ),
  inTypeScript(
    "a prompt that offers a key which the menu does not have",
    "FLOW702",
    `
  f.getCustomerInput("For sales press 1, for support press 2.", { // here
    1: (f) => f.playPrompt("Welcome to sales.").disconnect(),
  });
  f.playPrompt("Goodbye.").disconnect();`,
  ),
  inTypeScript(
    "a menu with a key that its prompt does not offer",
    "FLOW703",
    `
  f.getCustomerInput("For sales press 1.", { // here
    1: (f) => f.playPrompt("Welcome to sales.").disconnect(),
    2: (f) => f.playPrompt("Welcome to support.").disconnect(),
  });
  f.playPrompt("Goodbye.").disconnect();`,
  ),
  inTypeScript("broken SSML", "FLOW240", 'f.playPrompt({ ssml: "<speak>Welcome.<speak>" }).disconnect(); // here'),
  inTypeScript(
    "the answer of a function after the next one has run",
    "FLOW624",
    `
  const customer = f.invokeLambda(first);
  f.playPrompt("One moment.");
  const order = f.invokeLambda(second);
  f.playPrompt(\`Thank you, \${customer.name}. It is \${order.state}.\`).disconnect(); // here`,
  ),
  inTypeScript(
    "an operator that a metric does not have",
    "FLOW226",
    `
  f.playPrompt("Welcome.");
  f.action("CheckMetricData", { MetricType: "NumberOfAgentsAvailable", QueueId: existing.queue("Support") }, {
    conditions: [{ operator: "NumberLessThan", operand: 0, branch: (f) => f.playPrompt("Nobody is there.") }], // here
    errors: { NoMatchingCondition: (f) => f },
  });
  f.disconnect();`,
  ),
  inTypeScript(
    "a required error branch that is missing",
    "FLOW222",
    `
  f.playPrompt("Welcome.").setWorkingQueue(existing.queue("Support"));
  f.action("TransferContactToQueue", {}, { errors: { QueueAtCapacity: "none" } }); // here`,
  ),
  inTypeScript(
    "an error branch that the service refuses",
    "FLOW223",
    `
  f.playPrompt("Welcome.");
  f.action("UpdateFlowLoggingBehavior", { FlowLoggingBehavior: "Enabled" }, { errors: { NoMatchingError: (f) => f } }); // here
  f.disconnect();`,
  ),
  inTypeScript(
    "an ARN of another account",
    "FLOW714",
    `
  f.invokeLambda("arn:aws:lambda:eu-west-2:123456789012:function:first");
  f.invokeLambda("arn:aws:lambda:eu-west-2:123456789012:function:second");
  f.invokeLambda("arn:aws:lambda:eu-west-2:210987654321:function:third"); // here
  f.playPrompt("Thank you.").disconnect();`,
  ),
  inTypeScript(
    "a call of a module that breaks its contract",
    "FLOW650",
    `
  f.playPrompt("Welcome.");
  f.action("InvokeFlowModule", { FlowModuleId: verify, Input: { fone: "1" } }); // here
  f.disconnect();`,
  ),
  inTypeScript(
    "an identifier over 50 characters",
    "FLOW105",
    'f.playPrompt("Hello.", { id: "x".repeat(51) }).disconnect(); // here',
  ),
  inTypeScript(
    "a reserved identifier",
    "FLOW105",
    'f.playPrompt("Hello.", { id: "constructor" }).disconnect(); // here',
  ),
];

it.each(defects)("finds $name on the author's line", async ({ code, file, text }) => {
  const folder = temporaryFolder({ [file]: text });
  const { diagnostics } = await checkFiles({ paths: [file], directory: folder, type: "CONTACT_FLOW" });
  const found = diagnostics.filter((diagnostic) => diagnostic.code === code);
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
  const line = text.split("\n").findIndex((it) => it.includes("here")) + 1;
  // What concerns the flow as a whole stands where it is declared.
  const declared = text.split("\n").findIndex((it) => it.startsWith("export const main")) + 1;
  expect(found.map(({ span }) => span?.line)).toContain(line === 0 ? declared : line);
});

it.each(defects)("finds nothing worse than a note beside $name that it is not about", async ({ code, file, text }) => {
  const folder = temporaryFolder({ [file]: text });
  const { diagnostics } = await checkFiles({ paths: [file], directory: folder, type: "CONTACT_FLOW" });
  const others = diagnostics.filter((it) => it.code !== code && it.severity === "error");
  expect(others.map((it) => `${it.code} ${it.message}`)).toEqual([]);
});
