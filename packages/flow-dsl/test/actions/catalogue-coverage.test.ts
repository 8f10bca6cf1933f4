import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type ActionEntry,
  actionCatalogue,
  type Block,
  type BranchSpec,
  errorsOf,
  type FlowDefinition,
  findAction,
  type GraphType,
  outcomesOf,
  type ParameterSpec,
  parametersOf,
  selectMode,
} from "@flowc/connect-model";
import { beforeAll, describe, expect, test } from "vitest";

const golden = fileURLToPath(new URL("../golden", import.meta.url));

/** Made with `f.action`, which says nothing about methods. */
const notOfMethods = ["any-action"];

/** What no method writes, with the reason. Paths as below; `*` at the end means all below. */
const exceptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  UpdateContactRecordingBehavior: {
    "AnalyticsBehavior.AnalyticsMode": "deprecated: ChannelConfiguration took its place",
  },
  UpdateFlowAttributes: { "FlowAttributes.*.Type": "can only be String, which it is without" },
  ShowView: { "ViewResource.Version": "stands in older exports; the version follows the id" },
  CreateCustomerProfile: { "ProfileRequestData*": "fields by name, typed from the catalogue" },
  UpdateCustomerProfile: { "ProfileRequestData*": "fields by name, typed from the catalogue" },
  GetCustomerProfile: { "ProfileRequestData*": "fields by name, typed from the catalogue" },
  AssociateContactToCustomerProfile: { ProfileResponseData: "nothing is read: exports leave it out" },
};

interface Written {
  readonly block: Block;
  readonly type: GraphType;
  readonly where: string;
}

let written: readonly Written[] = [];

beforeAll(async () => {
  const names = readdirSync(golden).filter((name) => !notOfMethods.includes(name));
  const flows = await Promise.all(
    names.map(async (name) => {
      const module = (await import(`../golden/${name}/flow.ts`)) as { default: FlowDefinition };
      const { graph } = module.default.build();
      return graph.blocks.map((block) => ({ block, type: graph.type, where: `${name}: ${block.identifier}` }));
    }),
  );
  written = flows.flat();
});

function blocksOf(entry: ActionEntry): readonly Block[] {
  return written.flatMap(({ block }) => (block.type === entry.type ? [block] : []));
}

/** Paths of the parameters that a spec has, `*` for the keys of a map and `[]` for the entries of a list. */
function specPaths(specs: Readonly<Record<string, ParameterSpec>>, prefix = ""): string[] {
  return Object.entries(specs).flatMap(([name, spec]) => [prefix + name, ...innerPaths(spec, prefix + name)]);
}

function innerPaths(spec: ParameterSpec, path: string): string[] {
  if (spec.value === "object") return specPaths(spec.fields, `${path}.`);
  if (spec.value === "map") return innerPaths(spec.items, `${path}.*`);
  if (spec.value === "list") return innerPaths(spec.items, `${path}[]`);
  return [];
}

/** The same paths in what was written. */
function valuePaths(specs: Readonly<Record<string, ParameterSpec>>, value: unknown, prefix = ""): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const spec = specs[name];
    return [prefix + name, ...(spec ? insidePaths(spec, inner, prefix + name) : [])];
  });
}

function insidePaths(spec: ParameterSpec, value: unknown, path: string): string[] {
  if (spec.value === "object") return valuePaths(spec.fields, value, `${path}.`);
  const inside = typeof value === "object" && value !== null ? Object.values(value) : [];
  if (spec.value === "map") return inside.flatMap((item) => insidePaths(spec.items, item, `${path}.*`));
  if (spec.value === "list") return inside.flatMap((item) => insidePaths(spec.items, item, `${path}[]`));
  return [];
}

function isException(type: string, path: string): boolean {
  return Object.keys(exceptions[type] ?? {}).some((known) =>
    known.endsWith("*") ? path.startsWith(known.slice(0, -1)) : path === known,
  );
}

function conditionOperands(block: Block): readonly string[] {
  return block.branches.flatMap((branch) => (branch.kind === "condition" ? branch.operands : []));
}

function errorTypes(block: Block): readonly string[] {
  return block.branches.flatMap((branch) => (branch.kind === "error" ? [branch.errorType] : []));
}

function possibleErrors({ errors }: BranchSpec): readonly string[] {
  const called = (errors.requiredWhen ?? []).flatMap((when) => when.errors);
  return [...errors.required, ...(errors.optional ?? []), ...called];
}

describe.each([...actionCatalogue.values()].map((entry) => [entry.type, entry] as const))("%s", (type, entry) => {
  test("is written by a method", () => {
    expect(blocksOf(entry).length).toBeGreaterThan(0);
  });

  test("is written in every mode", () => {
    const modes = new Set(blocksOf(entry).map(({ parameters }) => selectMode(entry, parameters)?.name));
    expect((entry.modes ?? []).map(({ name }) => name).filter((name) => !modes.has(name))).toEqual([]);
  });

  test("is written with every parameter", () => {
    const found = new Set(blocksOf(entry).flatMap(({ parameters }) => valuePaths(entry.parameters, parameters)));
    const missing = specPaths(entry.parameters).filter((path) => !found.has(path) && !isException(type, path));
    expect(missing).toEqual([]);
  });

  test("is written with every outcome of every mode", () => {
    const specs = [undefined, ...(entry.modes ?? [])].map((mode) => outcomesOf(entry, mode));
    const blocks = blocksOf(entry);
    const operands = new Set(blocks.flatMap(conditionOperands));
    const errors = new Set(blocks.flatMap(errorTypes));
    const missing = [
      ...specs.flatMap((spec) => spec.conditions?.operands ?? []).filter((operand) => !operands.has(operand)),
      ...specs.flatMap(possibleErrors).filter((error) => !errors.has(error)),
    ];
    expect([...new Set(missing)]).toEqual([]);
  });
});

describe("what the methods write", () => {
  function each(problemsOf: (written: Written, entry: ActionEntry) => readonly string[]): readonly string[] {
    return written.flatMap((one) => {
      const entry = findAction(one.block.type);
      return entry === undefined
        ? [`${one.where}: no such action`]
        : problemsOf(one, entry).map((problem) => `${one.where}: ${problem}`);
    });
  }

  test("has the parameters that its mode needs and none that is not known", () => {
    const problems = each(({ block }, entry) => {
      const mode = selectMode(entry, block.parameters);
      const specs = parametersOf(entry, mode);
      const names = Object.keys(block.parameters);
      const needed = Object.keys(specs).filter((name) => specs[name]?.required);
      const unknown = entry.parametersComplete === false ? [] : names.filter((name) => specs[name] === undefined);
      return [...unknown, ...needed.filter((name) => !names.includes(name)).map((name) => `no ${name}`)];
    });
    expect(problems).toEqual([]);
  });

  test("has the error branches that it needs and none that is refused", () => {
    const problems = each(({ block, type }, entry) => {
      const spec = outcomesOf(entry, selectMode(entry, block.parameters));
      const { required, optional } = errorsOf(spec, block.parameters, type);
      const has = errorTypes(block);
      const refused = has.filter((error) => !required.includes(error) && !optional.includes(error));
      return [...refused, ...required.filter((error) => !has.includes(error)).map((error) => `no ${error}`)];
    });
    expect(problems).toEqual([]);
  });

  test("has only conditions that its mode takes", () => {
    const problems = each(({ block }, entry) => {
      const { conditions } = outcomesOf(entry, selectMode(entry, block.parameters));
      return block.branches.flatMap((branch) => {
        if (branch.kind !== "condition") return [];
        const [operand = ""] = branch.operands;
        const isKnown = conditions?.operands === undefined || conditions.operands.includes(operand);
        return isKnown && conditions?.operators.includes(branch.operator) ? [] : [`${branch.operator} ${operand}`];
      });
    });
    expect(problems).toEqual([]);
  });

  test("goes on unless it ends the flow", () => {
    const problems = each(({ block }, entry) => {
      const { next } = outcomesOf(entry, selectMode(entry, block.parameters));
      const goesOn = block.branches.some(({ kind }) => kind === "next");
      return (next === "required" && !goesOn) || (next === "forbidden" && goesOn) ? [`next is ${next}`] : [];
    });
    expect(problems).toEqual([]);
  });
});
