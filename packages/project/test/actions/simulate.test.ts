import { expect, it } from "vitest";
import { openCall, replayLog, simulateScript } from "../../src/calls/index.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const two = `import { contactFlow, existing, flowModule, lambda } from "@flowc/flow-dsl";

const lookup = lambda<{ phone: string }, { name: string }>("lookup");
export const greet = flowModule("Greet", {}, (f) => f.playPrompt("Good day.").returnFromModule({}));
export const one = contactFlow("One", { onError: (f) => f.playPrompt("Sorry.").disconnect() }, (f) => {
  f.invokeModule(greet);
  const found = f.invokeLambda(lookup, { phone: f.system.customerEndpoint.address });
  f.playPrompt(\`Hello \${found.name}.\`);
  f.transferToQueue(existing.queue("Sales"), {});
});
export const two = contactFlow("Two", (f) => f.disconnect());
`;

const entry = (contact: string, type = "PlayPrompt") =>
  `{"ContactId":"${contact}","ContactFlowModuleType":"${type}","Timestamp":"2026-11-20T10:00:00Z"}\n`;

function folder(): string {
  return temporaryFolder({
    "two.flow.ts": two,
    "module.flow.ts": two.slice(0, two.indexOf("export const one")),
    "two.log": entry("c-1") + entry("c-2"),
    "handler.ts": `export const handler = async (event) => ({ name: "you at " + event.Details.Parameters.phone });
export const broken = () => { throw new TypeError("no table"); };
`,
    "answer.json": '{"name":"you"}',
    "world.json": '{"lambdas":{"lookup":{"name":"everybody"}}}',
    "list.json": "[]",
    "named.ts": "export const world = {};",
    "empty.txt": "# nothing\n",
    "wrong.txt": "heers hello\n",
  });
}

const call = { now: 0, flow: "two.flow.ts#one" };

/** What the customer hears, and what was found. */
async function heard(options: Partial<Parameters<typeof openCall>[0]>) {
  const { call: opened, diagnostics } = await openCall({ ...call, directory: folder(), ...options });
  await opened?.hearOut();
  const said = opened?.session.trace.flatMap((event) => (event.event === "MessageReceived" ? [event.text] : []));
  return { said, codes: diagnostics.map(({ code }) => code) };
}

it.each([
  ["JSON", ['lookup={"name":"Jo"}'], "Hello Jo."],
  ["a file of JSON", ["lookup=answer.json"], "Hello you."],
  ["the function itself", ["lookup=handler.ts"], "Hello you at +15550100001."],
  ["a function that throws", ["lookup=handler.ts#broken"], "Sorry."],
  ["a failure", ["lookup=fails"], "Sorry."],
  ["a time limit that passes", ["lookup=times out"], "Sorry."],
])("lets a Lambda function answer with %s", async (_what, lambdas, words) => {
  expect(await heard({ lambdas })).toEqual({ said: ["Good day.", words], codes: [] });
});

it("takes the world of a file, and lets options win over it", async () => {
  expect((await heard({ world: "world.json" })).said).toContain("Hello everybody.");
  expect((await heard({ world: "world.json", lambdas: ['lookup={"name":"Jo"}'] })).said).toContain("Hello Jo.");
});

it("asks what nobody has described, and nothing else", async () => {
  const asked: string[] = [];
  const ask = async ({ kind }: { kind: string }) => {
    asked.push(kind);
    return { kind: "value", value: { name: "whoever" } } as const;
  };
  expect((await heard({ ask })).said).toContain("Hello whoever.");
  expect(asked).toEqual(["lambda"]);
});

it.each([
  [{ flow: "Mian" }, ["CLI260"]],
  [{ flow: "two.flow.ts" }, ["CLI261"]],
  [{ flow: "module.flow.ts" }, ["CLI261"]],
  [{ flow: "two.flow.ts#tow" }, ["CLI180"]],
  [{ flow: "gone.json" }, ["CLI110"]],
  [{ at: "tomorrow" }, ["CLI262"]],
  [{ attributes: ["tier"] }, ["CLI262"]],
  [{ lambdas: ["lookup"] }, ["CLI262"]],
  [{ lambdas: ["lookup={"] }, ["CLI262"]],
  [{ lambdas: ["lookup=gone.ts"] }, ["CLI262"]],
  [{ lambdas: ["lookup=handler.ts#gone"] }, ["CLI262"]],
  [{ hours: ["Main=late"] }, ["CLI262"]],
  [{ world: "gone.ts" }, ["CLI263"]],
  [{ world: "list.json" }, ["CLI263"]],
  [{ world: "named.ts" }, ["CLI263"]],
])("says of %j what is wrong", async (options, codes) => {
  expect(await heard(options)).toEqual({ said: undefined, codes });
});

it("tells a module from an unknown name, and never chooses one of several exports", async () => {
  const flowOf = (name: string) =>
    `import { contactFlow, flowModule } from "@flowc/flow-dsl";
export const main = contactFlow("${name}", (f) => f.playPrompt("${name}").disconnect());
export const part${name} = flowModule("Part of ${name}", {}, (f) => f.playPrompt("Part."));
`;
  const directory = temporaryFolder({
    "flowc.config.ts": "export default {};\n",
    "flows/one.flow.ts": flowOf("One"),
    "flows/other.flow.ts": flowOf("Other"),
  });
  const refused = async (flow: string) => (await openCall({ ...call, directory, flow })).diagnostics;
  expect(await refused("Part of One")).toMatchObject([
    { code: "CLI261", message: "Part of One has no flow that takes contacts." },
  ]);
  expect(await refused("main")).toMatchObject([{ code: "CLI260", data: { known: ["One", "Other"] } }]);
  expect(await refused("One")).toEqual([]);
});

it("takes none of several flows of one name, says where they are, and lets one be chosen", async () => {
  const flow = (type: string, name: string, says: string) =>
    `import { ${type} } from "@flowc/flow-dsl";\nexport const ${name} = ${type}("Main", (f) => f.playPrompt("${says}").disconnect());\n`;
  const directory = temporaryFolder({
    "flowc.config.ts": "export default {};\n",
    "flows/shop.flow.ts": flow("contactFlow", "shop", "The shop."),
    "flows/bank.flow.ts": flow("contactFlow", "bank", "The bank."),
    "flows/transfer.flow.ts": flow("queueTransferFlow", "transfer", "The transfer."),
  });
  expect((await openCall({ ...call, directory, flow: "Main" })).diagnostics).toMatchObject([
    {
      code: "CLI266",
      message:
        '3 flows are called "Main": CONTACT_FLOW in flows/bank.flow.ts:2, CONTACT_FLOW in flows/shop.flow.ts:2, QUEUE_TRANSFER in flows/transfer.flow.ts:2.',
      help: "Choose one by its file, such as flows/bank.flow.ts#bank, or by its type, such as --type QUEUE_TRANSFER.",
    },
  ]);
  const chosen = async (options: { readonly flow: string; readonly type?: "QUEUE_TRANSFER" }) =>
    (await heard({ directory, ...options })).said;
  expect(await chosen({ flow: "flows/bank.flow.ts#bank" })).toEqual(["The bank."]);
  expect(await chosen({ flow: "flows/shop.flow.ts#Main" })).toEqual(["The shop."]);
  expect(await chosen({ flow: "Main", type: "QUEUE_TRANSFER" })).toEqual(["The transfer."]);
});

it("tells several flows of one name in one file apart by their exports", async () => {
  const directory = temporaryFolder({
    "main.flow.ts": `import { contactFlow, queueTransferFlow } from "@flowc/flow-dsl";
export const calls = contactFlow("Main", (f) => f.playPrompt("Calls.").disconnect());
export const transfers = queueTransferFlow("Main", (f) => f.playPrompt("Transfers.").disconnect());
`,
  });
  expect((await openCall({ ...call, directory, flow: "main.flow.ts#Main" })).diagnostics).toMatchObject([
    { code: "CLI261", data: { flows: ["calls", "transfers"] }, help: expect.stringContaining("main.flow.ts#calls") },
  ]);
  expect((await heard({ directory, flow: "main.flow.ts#transfers" })).said).toEqual(["Transfers."]);
});

it("takes a name with a slash for a name, unless such a file is there", async () => {
  const directory = temporaryFolder({
    "flowc.config.ts": "export default {};\n",
    "flows/one.flow.ts": `import { contactFlow } from "@flowc/flow-dsl";
export const main = contactFlow("Grüße & Co/1", (f) => f.playPrompt("One.").disconnect());
`,
  });
  const codes = async (flow: string) =>
    (await openCall({ ...call, directory, flow })).diagnostics.map(({ code }) => code);
  expect(await codes("Grüße & Co/1")).toEqual([]);
  expect(await codes("Grüsse & Co/1")).toEqual(["CLI260"]);
  expect(await codes("./Grüße & Co/1")).toEqual(["CLI110"]);
});

it("says what is wrong with a script or a log before anything is called", async () => {
  const directory = folder();
  const codes = ({ diagnostics }: { diagnostics: readonly { code: string }[] }) => diagnostics.map(({ code }) => code);
  expect(codes(await simulateScript({ ...call, directory, script: "gone.txt" }))).toEqual(["CLI111"]);
  expect(codes(await simulateScript({ ...call, directory, script: "wrong.txt" }))).toEqual(["SIM152"]);
  expect(codes(await replayLog({ ...call, directory, log: "gone.log" }))).toEqual(["CLI111"]);
  expect(codes(await replayLog({ ...call, directory, log: "empty.txt" }))).toEqual(["SIM150"]);
  expect(codes(await replayLog({ ...call, directory, log: "two.log" }))).toEqual(["CLI264"]);
  expect(codes(await replayLog({ ...call, directory, log: "two.log", contact: "c-3" }))).toEqual(["CLI265"]);
  const begun = await replayLog({ ...call, directory, log: "two.log", contact: "c-" });
  expect(begun.diagnostics[0]?.help).toContain('Did you mean "c-1"?');
});
