import { expect, test } from "vitest";
import { CodeText } from "../../src/print/code-text.js";
import { type Code, call, literal, member, name, object, type Statement } from "../../src/program/code.js";
import type { Program } from "../../src/program/program.js";
import { nameResults } from "../../src/results/name-results.js";

const on = (method: string, ...given: Code[]): Statement => ({
  kind: "expression",
  code: call(member(name("f"), method), ...given),
});
const branch = (...body: Statement[]): Code => ({ kind: "branch", parameters: ["f"], body });
const say = (text: string) => on("playPrompt", literal(text));
const lookUp = (constant = "getCustomer") => on("invokeLambda", name(constant));

/** The body of a flow with named results, statement by statement. */
function named(body: readonly Statement[], shared: Program["shared"] = []): string[] {
  const program: Program = {
    name: "Main",
    type: "CONTACT_FLOW",
    constant: "main",
    options: [],
    onError: undefined,
    body: { kind: "branch", parameters: ["f"], body },
    shared,
  };
  const text = new CodeText(new Set());
  return nameResults(program, ["main", "f"]).body.body.map((statement) => {
    const code = text.code(statement.code);
    return statement.kind === "constant" ? `const ${statement.name} = ${code}` : code;
  });
}

test("a text that reads the answer of the last Lambda names its constant", () => {
  expect(named([lookUp(), say("Hello $.External.firstName, you are $.External['my tier'].")])).toEqual([
    "const customer = f.invokeLambda(getCustomer)",
    `f.playPrompt(\`Hello \${customer.firstName}, you are \${customer("my tier")}.\`)`,
  ]);
});

test("a result that nobody reads gets no constant", () => {
  expect(named([lookUp(), say("Hello.")])).toEqual(["f.invokeLambda(getCustomer)", 'f.playPrompt("Hello.")']);
});

test("a function without a verb gives a result of its name", () => {
  expect(named([lookUp("greetCaller"), say("$.External.text")])[0]).toBe(
    "const greetCallerResult = f.invokeLambda(greetCaller)",
  );
});

test("each reader names the call before it, and no name stands for two", () => {
  expect(named([lookUp(), say("$.External.a"), lookUp(), say("$.External.b")])).toEqual([
    "const customer = f.invokeLambda(getCustomer)",
    "f.playPrompt(customer.a)",
    "const customer2 = f.invokeLambda(getCustomer)",
    "f.playPrompt(customer2.b)",
  ]);
});

test("where a branch before may have called another function, the path stays", () => {
  const other = on("checkStaffing", literal("staffed"), object([{ name: "no", value: branch(lookUp("other")) }]));
  expect(named([lookUp(), other, say("$.External.a")])).toEqual([
    "f.invokeLambda(getCustomer)",
    'f.checkStaffing("staffed", {no: (f) => f.invokeLambda(other)})',
    'f.playPrompt("$.External.a")',
  ]);
});

test("the branch of a failed call does not read its answer", () => {
  const failing = on(
    "invokeLambda",
    name("getCustomer"),
    object([]),
    object([{ name: "onError", value: branch(say("$.External.a")) }]),
  );
  expect(named([failing])).toEqual(['f.invokeLambda(getCustomer, {}, {onError: (f) => f.playPrompt("$.External.a")})']);
});

test("a round of a loop may read what the round before has filled: the path stays", () => {
  const round = on("loop", literal(3), branch(say("$.External.a"), lookUp("other")));
  expect(named([lookUp(), round])[1]).toBe(
    'f.loop(3, (f) => {\nf.playPrompt("$.External.a");\nf.invokeLambda(other);\n})',
  );
});

test("branches read what was filled before the block", () => {
  const menu = on("getCustomerInput", literal("Press 1."), object([{ name: "1", value: branch(say("$.External.a")) }]));
  expect(named([lookUp(), menu])[1]).toBe('f.getCustomerInput("Press 1.", {1: (f) => f.playPrompt(customer.a)})');
});

test("a fragment that is reached from several places names nothing from outside, and what it fills counts", () => {
  const shared = [
    {
      name: "again",
      body: { kind: "branch", parameters: ["f"], body: [say("$.External.a"), lookUp("other")] } as const,
    },
  ];
  const menu = on("getCustomerInput", literal("Press 1."), object([{ name: "noMatch", value: name("again") }]));
  expect(named([lookUp(), menu, say("$.External.a")], shared)[2]).toBe('f.playPrompt("$.External.a")');
});

test("values that are compared become handles where their type allows the question", () => {
  const compare = (path: string) => on("checkContactAttributes", call(name("valueAt"), literal(path)), branch(say("")));
  const table = (path: string) => on("checkContactAttributes", call(name("valueAt"), literal(path)), object([]));
  const store = on("storeCustomerInput", literal("Your pin?"));
  expect(named([store, compare("$.StoredCustomerInput"), table("$.StoredCustomerInput")]).slice(1)).toEqual([
    'f.checkContactAttributes(valueAt("$.StoredCustomerInput"), (f) => f.playPrompt(""))',
    "f.checkContactAttributes(digits, {})",
  ]);
  expect(named([lookUp(), compare("$.External.age")])[1]).toContain("f.checkContactAttributes(customer.age,");
});

test("an action that nobody knows may fill anything", () => {
  expect(named([lookUp(), on("action", literal("Unheard")), say("$.External.a")])[2]).toBe(
    'f.playPrompt("$.External.a")',
  );
});
