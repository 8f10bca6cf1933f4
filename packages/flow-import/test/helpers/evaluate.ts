import * as dsl from "@flowc/flow-dsl";
import type { Code } from "../../src/program/code.js";

/** What names mean while code is evaluated. */
export type Names = Readonly<Record<string, unknown>>;

const imported: Names = dsl;

/** What code of a sketch evaluates to. Branches are made by the test, not evaluated. */
export function evaluate(code: Code, names: Names): unknown {
  switch (code.kind) {
    case "literal":
      return code.value;
    case "array":
      return code.items.map((item) => evaluate(item, names));
    case "object":
      return Object.fromEntries(code.members.map(({ name, value }) => [name, evaluate(value, names)]));
    case "template":
      return code.parts.map((part) => (typeof part === "string" ? part : String(evaluate(part, names)))).join("");
    case "name":
      if (Object.hasOwn(names, code.name)) return names[code.name];
      if (Object.hasOwn(imported, code.name)) return imported[code.name];
      throw new Error(`Nothing is called ${code.name}.`);
    case "member":
      return (evaluate(code.of, names) as Record<string, unknown>)[code.name];
    case "call":
      return called(code.callee, names)(...code.arguments.map((given) => evaluate(given, names)));
    case "branch":
      throw new Error("A sketch has no branches yet.");
  }
}

function called(callee: Code, names: Names): (...given: unknown[]) => unknown {
  if (callee.kind !== "member") return evaluate(callee, names) as (...given: unknown[]) => unknown;
  const of = evaluate(callee.of, names) as Record<string, (...given: unknown[]) => unknown>;
  // A handle is a function whose every member is a handle: `apply` too.
  return (...given) => Reflect.apply(of[callee.name] as (...given: unknown[]) => unknown, of, given);
}
