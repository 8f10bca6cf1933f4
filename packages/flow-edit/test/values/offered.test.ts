// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources of authors are text here
import { expect, test } from "vitest";
import { flow, valuesOf } from "../helpers/built-source.js";

test("offers the text of a prompt", () => {
  expect(valuesOf(flow('f.playPrompt("Hello.");'), "play-prompt")).toEqual(["text: text Hello."]);
});

test("offers marked-up speech as the text that it is", () => {
  const text = flow(`f.playPrompt({ ssml: '<speak>Hello.</speak>' });`);
  expect(valuesOf(text, "play-prompt")).toEqual(["ssml: text <speak>Hello.</speak>"]);
});

test("offers the text around expressions, with the expressions as they are written", () => {
  const text = flow("f.playPrompt(`Hello ${f.attributes.name}, it is ${ f.attributes.day }.`);");
  expect(valuesOf(text, "play-prompt")).toEqual([
    "text: text Hello ${f.attributes.name}, it is ${ f.attributes.day }.",
  ]);
});

test("offers keys of a menu with the keys that are free, numbers, and the targets of branches that jump", () => {
  const text = flow(
    'f.label("menu").getCustomerInput("Press 1.", { timeoutSeconds: 8, 1: (f) => f.goto("end"), "*": (f) => f.goto("menu") });',
    'f.label("end").playPrompt("Bye.");',
  );
  expect(valuesOf(text, "menu")).toEqual([
    "text: text Press 1.",
    "timeoutSeconds: number 8",
    "key 1: key 1 [1 2 3 4 5 6 7 8 9 0 #]",
    "key *: key * [2 3 4 5 6 7 8 9 0 * #]",
    "target of 1: target end [menu end]",
    "target of *: target menu [menu end]",
    "label: text menu",
  ]);
});

test("offers words of a list in the spelling of the builder", () => {
  const text = flow('f.setVoice({ voice: "Amy", engine: "neural", style: "none" });');
  expect(valuesOf(text, "set-voice")).toEqual([
    "voice: text Amy",
    "engine: choice neural [standard neural generative]",
    "style: choice none [none conversational newscaster]",
  ]);
});

test("tells which of the blocks that one call makes a value belongs to", () => {
  const text = flow('f.setVoice({ voice: "Amy", language: "en-GB" });');
  expect(valuesOf(text, "set-voice")).toEqual(["voice: text Amy"]);
  expect(valuesOf(text, "set-language")).toEqual(["language: text en-GB"]);
});

test("offers names and values of attributes", () => {
  const text = flow('f.setContactAttributes({ tier: "gold", "other name": `x` });');
  expect(valuesOf(text, "set-contact-attributes")).toEqual([
    "name of tier: key tier",
    "tier: text gold",
    "name of other name: key other name",
    "other name: text x",
  ]);
});

test("offers switches, and what conditions compare with", () => {
  const text = flow(
    "f.setLoggingBehavior(true);",
    'f.when(is(f.attributes.tier).equals("gold"), (f) => f.playPrompt("Hello."));',
    'f.checkContactAttributes(f.attributes.tier, { silver: (f) => f.playPrompt("Hi."), "so so": (f) => f });',
  );
  expect(valuesOf(text, "set-logging-behavior")).toEqual(["flowLoggingBehavior: choice true [true false]"]);
  expect(valuesOf(text, "when")).toEqual(["equals: text gold"]);
  expect(valuesOf(text, "check-contact")).toEqual([
    "comparisonValue: text f.attributes.tier — `f.attributes.tier` is only known while a contact is in the flow.",
    "key silver: key silver",
    "key so so: key so so",
  ]);
});

test("tells values of one name apart", () => {
  const text = flow(
    "f.distributeByPercentage([{ percent: 30, branch: (f) => f }, { percent: 20, branch: (f) => f }]);",
  );
  expect(valuesOf(text, "distribute")).toEqual(["percent 1: number 30", "percent 2: number 20"]);
});

test("offers other things of the kind that are declared in the file", () => {
  const text = flow("f.transferToQueue(sales);").replace(
    "export const",
    'const sales = existing.queue("Sales"), support = existing.queue("Support"), hours = existing.hoursOfOperation("H");\nexport const',
  );
  expect(valuesOf(text, "set-working-queue")).toEqual(["queue: target sales [sales support]"]);
});

test("offers other things of the kind that the file imports", () => {
  const text = flow('const sales = existing.queue("Sales");', "f.transferToQueue(sales);").replace(
    'const sales = existing.queue("Sales");\n',
    "",
  );
  const source = `import { sales, support as help, hours } from "./resources.js";\n${text}`;
  const resources = `import { queue, hoursOfOperation } from "@flowc/provisioner";
export const sales = queue("Sales", {});
export const support = queue("Support", {});
export const hours = hoursOfOperation("Hours", {});
`;
  const modules = { "./resources.js": { sales: { kind: "queue", name: "Sales" } } };
  const read = (specifier: string) => (specifier === "./resources.js" ? resources : undefined);
  expect(valuesOf(source, "set-working-queue", { read }, modules)).toEqual(["queue: target sales [sales help]"]);
});
