import type { FlowDefinition, FlowUnit } from "@flowc/connect-model";
import * as dsl from "@flowc/flow-dsl";
import type { BranchCode, Code, Statement } from "./code.js";
import { declarations, type Program } from "./program.js";

/** Constants that a program may name besides those of the builder's package: resources and other flows. */
export type Constants = ReadonlyMap<string, Code>;

/** What came of running a program. */
export interface Run {
  readonly unit: FlowUnit;
  /** Calls that returned the builder that they were made on: others may follow in a chain. */
  readonly chainable: ReadonlySet<Code>;
}

/**
 * Runs a program as data against the builder: no source is made and nothing is evaluated as code. What the source would
 * do is what happens here, call by call.
 */
export function runProgram(program: Program, constants: Constants, origin?: dsl.FlowOrigin): Run {
  const chainable = new Set<Code>();
  const runner = new Runner(constants, chainable);
  for (const { name, body } of program.shared) {
    // Looked up when it is called: fragments can name each other.
    runner.define(
      name,
      dsl.shared((f: object) => runner.branch(body)(f) as undefined),
    );
  }
  const { name, type } = program;
  const options = {
    ...Object.fromEntries(program.options.map((option) => [option.name, runner.evaluate(option.value)])),
    ...(program.onError && { onError: runner.evaluate(program.onError) }),
    ...(origin && { origin }),
  };
  const declare = exported[declarations[type].declare] as (...given: unknown[]) => FlowDefinition;
  const unit = declare(name, options, runner.branch(program.body)).build();
  return { unit, chainable };
}

type Scope = ReadonlyMap<string, unknown>;

const exported: Readonly<Record<string, unknown>> = dsl;

class Runner {
  readonly #globals = new Map<string, unknown>();
  readonly #constants: Constants;
  readonly #chainable: Set<Code>;

  constructor(constants: Constants, chainable: Set<Code>) {
    this.#constants = constants;
    this.#chainable = chainable;
  }

  define(name: string, value: unknown): void {
    this.#globals.set(name, value);
  }

  branch({ parameters, body }: BranchCode, outer: Scope = new Map()): (...given: readonly unknown[]) => unknown {
    return (...given) => {
      const scope = new Map(outer);
      for (const [index, parameter] of parameters.entries()) scope.set(parameter, given[index]);
      for (const statement of body) this.#statement(statement, scope);
      return undefined;
    };
  }

  evaluate(code: Code, scope: Scope = new Map()): unknown {
    switch (code.kind) {
      case "literal":
        return code.value;
      case "array":
        return code.items.map((item) => this.evaluate(item, scope));
      case "object":
        return Object.fromEntries(code.members.map(({ name, value }) => [name, this.evaluate(value, scope)]));
      case "template":
        return code.parts
          .map((part) => (typeof part === "string" ? part : String(this.evaluate(part, scope))))
          .join("");
      case "name":
        return this.#lookUp(code.name, scope);
      case "member":
        return memberOf(this.evaluate(code.of, scope), code.name);
      case "call":
        return this.#call(code, scope);
      case "branch":
        return this.branch(code, scope);
    }
  }

  #statement(statement: Statement, scope: Map<string, unknown>): void {
    const value = this.evaluate(statement.code, scope);
    if (statement.kind === "constant") scope.set(statement.name, value);
  }

  #lookUp(name: string, scope: Scope): unknown {
    if (scope.has(name)) return scope.get(name);
    if (this.#globals.has(name)) return this.#globals.get(name);
    const declared = this.#constants.get(name);
    if (declared !== undefined) {
      const value = this.evaluate(declared);
      this.define(name, value);
      return value;
    }
    if (Object.hasOwn(exported, name)) return exported[name];
    throw new Error(`The program names "${name}" and does not declare it.`);
  }

  #call(code: Code & { kind: "call" }, scope: Scope): unknown {
    const { callee } = code;
    const owner = callee.kind === "member" ? this.evaluate(callee.of, scope) : undefined;
    const called = callee.kind === "member" ? memberOf(owner, callee.name) : this.evaluate(callee, scope);
    if (typeof called !== "function") throw new Error("The program calls what is no function.");
    const result: unknown = Reflect.apply(
      called,
      owner,
      code.arguments.map((given) => this.evaluate(given, scope)),
    );
    if (owner !== undefined && result === owner && typeof owner === "object") this.#chainable.add(code);
    return result;
  }
}

function memberOf(owner: unknown, name: string): unknown {
  return (owner as Readonly<Record<string, unknown>>)[name];
}
