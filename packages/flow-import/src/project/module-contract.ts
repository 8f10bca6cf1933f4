import type { FlowUnit, ModuleContract, ModuleSchema, ModuleValueType } from "@flowc/connect-model";
import { type ModuleUse, useOfModules } from "@flowc/flow-compiler";
import { type Code, literal, type Member, object } from "../program/code.js";
import type { FlowConstants, NamedFlow } from "./flow-constants.js";

/** Most branches that a contract holds. */
const mostBranches = 8;

type Invocation = ModuleUse["invocations"][number];

/** The contracts of the modules of an import, as options of their declarations. */
export class ModuleContracts {
  readonly #calls = new Map<NamedFlow, Invocation[]>();

  readonly #isKept: boolean;

  /** @param isKept whether a module without a contract stays one */
  constructor(constants: FlowConstants, isKept = false) {
    this.#isKept = isKept;
    for (const { unit } of constants.flows) {
      for (const invocation of useOfModules(unit).invocations) {
        const module = constants.find(moduleOf(unit, invocation.block))?.flow;
        if (module !== undefined) this.#calls.set(module, [...(this.#calls.get(module) ?? []), invocation]);
      }
    }
  }

  /** What the document says, else what can be worked out; nothing for a flow that is no module. */
  members(flow: NamedFlow): Member[] {
    const { contract, graph } = flow.unit;
    if (graph.type !== "MODULE") return [];
    return contractMembers(contract ?? (this.#isKept ? {} : this.#workedOut(flow)));
  }

  /**
   * What the module reads and returns, and what the flows of the import pass to it and expect of it. What one of them
   * leaves out is optional.
   */
  #workedOut(module: NamedFlow): ModuleContract {
    const own = useOfModules(module.unit);
    const calls = this.#calls.get(module) ?? [];
    const passed = Object.assign({}, ...calls.map(({ input }) => input)) as Readonly<Record<string, unknown>>;
    const inputs = [...new Set([...own.inputs, ...Object.keys(passed)])];
    const required = inputs.filter((field) => calls.every(({ input }) => Object.hasOwn(input, field)));
    const branches = [...new Set([...own.branches, ...calls.flatMap((call) => call.branches)])].slice(0, mostBranches);
    return {
      input: schema(
        inputs.map((field) => [field, typeOf(passed[field])]),
        required,
      ),
      resultData: schema(Object.entries(own.results).map(([field, value]) => [field, typeOf(value)])),
      branches: branches.map((name) => ({ name })),
    };
  }
}

function moduleOf({ graph }: FlowUnit, identifier: string): string {
  const id = graph.blocks.find((block) => block.identifier === identifier)?.parameters.FlowModuleId;
  return typeof id === "string" ? id : "";
}

/** A contract as options of the declaration. */
function contractMembers({ input, resultData, branches = [] }: ModuleContract): Member[] {
  return [
    ...fieldMembers("input", input),
    ...fieldMembers("output", resultData),
    ...(branches.length > 0 ? [{ name: "branches", value: branchList(branches) }] : []),
  ];
}

function schema(fields: readonly (readonly [string, ModuleValueType])[], required?: readonly string[]): ModuleSchema {
  return {
    type: "object",
    properties: Object.fromEntries(fields.map(([field, type]) => [field, { type }])),
    required: required ?? fields.map(([field]) => field),
  };
}

/** Text on the wire may stand for anything, a JSONPath for text only. */
function typeOf(value: unknown): ModuleValueType {
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  return type === "number" || type === "boolean" || (type === "object" && value !== null)
    ? (type as ModuleValueType)
    : "string";
}

function fieldMembers(name: string, schema: ModuleSchema | undefined): Member[] {
  const fields = Object.entries(schema?.properties ?? {});
  if (fields.length === 0) return [];
  const value = object(
    fields.map(([field, { type, description }]) => {
      const isOptional = !(schema?.required ?? []).includes(field);
      const more = [
        ...(description === undefined ? [] : [{ name: "description", value: literal(description) }]),
        ...(isOptional ? [{ name: "optional", value: literal(true) }] : []),
      ];
      const spec = more.length === 0 ? literal(type) : object([{ name: "type", value: literal(type) }, ...more]);
      return { name: field, value: spec };
    }),
  );
  return [{ name, value }];
}

function branchList(branches: NonNullable<ModuleContract["branches"]>): Code {
  return {
    kind: "array",
    items: branches.map(({ name, description }) => {
      if (description === undefined) return literal(name);
      const words = { name: "description", value: literal(description) };
      return object([{ name: "name", value: literal(name) }, words]);
    }),
  };
}
