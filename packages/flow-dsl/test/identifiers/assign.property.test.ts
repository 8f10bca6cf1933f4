import { type FlowGraph, identifierProblems } from "@flowc/connect-model";
import { type ContactFlow, contactFlow } from "@flowc/flow-dsl";
import fc from "fast-check";
import { expect, test } from "vitest";

/** A statement of a flow, as data. */
type Statement =
  | { readonly kind: "prompt"; readonly text: string; readonly label?: string }
  | { readonly kind: "menu"; readonly text: string; readonly branches: readonly (readonly Statement[])[] }
  | { readonly kind: "check"; readonly text: string; readonly branches: readonly (readonly Statement[])[] }
  | { readonly kind: "scope"; readonly content: readonly Statement[]; readonly onError: readonly Statement[] }
  | { readonly kind: "loop"; readonly content: readonly Statement[] };

const longText = "Thank you for calling the customer service department of ";
const text = fc.oneof(
  fc.constantFrom(
    "Hello",
    "Goodbye",
    "Hello!",
    `${longText}one`,
    `${longText}two`,
    "日本語のテキスト",
    "",
    "$.Attributes.name",
  ),
  fc.string({ maxLength: 60 }),
);

const { statements } = fc.letrec<{ statement: Statement; statements: Statement[] }>((tie) => ({
  statements: fc.array(tie("statement"), { maxLength: 4, depthIdentifier: "flow" }),
  statement: fc.oneof(
    { depthIdentifier: "flow", maxDepth: 4, withCrossShrink: true },
    fc.record({ kind: fc.constant("prompt" as const), text }),
    fc.record({ kind: fc.constant("menu" as const), text, branches: fc.array(tie("statements"), { maxLength: 3 }) }),
    fc.record({ kind: fc.constant("check" as const), text, branches: fc.array(tie("statements"), { maxLength: 3 }) }),
    fc.record({ kind: fc.constant("scope" as const), content: tie("statements"), onError: tie("statements") }),
    fc.record({ kind: fc.constant("loop" as const), content: tie("statements") }),
  ),
}));

function write(f: ContactFlow, content: readonly Statement[]): void {
  for (const statement of content) {
    const branch = (inner: readonly Statement[]) => (f: ContactFlow) => write(f, inner);
    if (statement.kind === "prompt") {
      f.playPrompt(statement.text, statement.label === undefined ? {} : { label: statement.label });
    }
    if (statement.kind === "menu") {
      f.getCustomerInput(
        statement.text,
        Object.fromEntries(statement.branches.map((inner, key) => [key, branch(inner)])),
      );
    }
    if (statement.kind === "check") {
      const cases = statement.branches.map((inner, i) => [`case ${i}`, branch(inner)] as const);
      f.checkContactAttributes(f.attributes(statement.text || "x"), Object.fromEntries(cases));
    }
    if (statement.kind === "scope") f.scope({ onError: branch(statement.onError) }, branch(statement.content));
    if (statement.kind === "loop") f.loop(3, branch(statement.content));
  }
}

function graphOf(content: readonly Statement[]): FlowGraph {
  return contactFlow("Property", { onError: (f) => f.disconnect() }, (f) => {
    write(f, content);
    f.disconnect({ label: "the end" });
  }).build().graph;
}

/** All ways to put a statement in somewhere: at the chosen one of all the places that the flow has. */
function insert(content: readonly Statement[], added: Statement, at: { left: number }): readonly Statement[] {
  const result: Statement[] = [];
  for (const statement of content) {
    if (at.left-- === 0) result.push(added);
    const inside = (inner: readonly Statement[]) => insert(inner, added, at);
    if (statement.kind === "menu" || statement.kind === "check") {
      result.push({ ...statement, branches: statement.branches.map(inside) });
    } else if (statement.kind === "scope") {
      result.push({ ...statement, content: inside(statement.content), onError: inside(statement.onError) });
    } else if (statement.kind === "loop") result.push({ ...statement, content: inside(statement.content) });
    else result.push(statement);
  }
  if (at.left-- === 0) result.push(added);
  return result;
}

test("every identifier is legal and its own", () => {
  fc.assert(
    fc.property(statements, (content) => {
      const names = graphOf(content).blocks.map(({ identifier }) => identifier);
      expect(names.flatMap(identifierProblems)).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});

test("the same flow has the same graph", () => {
  fc.assert(
    fc.property(statements, (content) => {
      expect(graphOf(content)).toEqual(graphOf(content));
    }),
  );
});

test("an unrelated block that is put in anywhere renames no other", () => {
  const added = fc.constantFrom<Statement>(
    { kind: "prompt", text: "An unrelated announcement" },
    { kind: "prompt", text: "Hello", label: "An unrelated label" },
    { kind: "menu", text: "An unrelated menu", branches: [[{ kind: "prompt", text: "Hello" }]] },
  );
  fc.assert(
    fc.property(statements, added, fc.nat(20), (content, statement, place) => {
      const before = graphOf(content).blocks;
      const after = new Map(graphOf(insert(content, statement, { left: place })).blocks.map((b) => [b.identifier, b]));
      for (const { identifier, type, parameters } of before) {
        expect(after.get(identifier)).toMatchObject({ type, parameters });
      }
    }),
  );
});
