import type { FlowUnit } from "@flowc/connect-model";
import { bindingsFrom, parseFlow } from "@flowc/flow-compiler";
import { sketchContext } from "../../src/blocks/sketch-context.js";
import { importFlow } from "../../src/import-flow.js";
import { NameScope } from "../../src/names/constant-name.js";
import { printProgram } from "../../src/print/print-program.js";
import { collectAttributes } from "../../src/references/attributes.js";
import { resourceNames } from "../../src/references/resource-names.js";
import { Resources } from "../../src/references/resources.js";
import { flowHandles } from "../../src/text/handles.js";

/** A document of one flow. */
export interface TestDocument {
  readonly start?: string;
  readonly blocks: Readonly<Record<string, TestBlock>>;
}

/** A block: its type, parameters, and where it leads: `next`, `=operand` or an error type. */
export type TestBlock = readonly [type: string, parameters: object, ways?: Readonly<Record<string, string>>];

/** Reads a document that is written as a table of blocks. */
function unitOf({ start, blocks }: TestDocument): FlowUnit {
  const names = Object.keys(blocks);
  const content = {
    Version: "2019-10-30",
    StartAction: start ?? names[0],
    Actions: names.map((name) => actionOf(name, blocks[name]!)),
  };
  const { unit } = parseFlow(JSON.stringify(content), { file: "test.json", name: "Test", type: "CONTACT_FLOW" });
  if (unit === undefined) throw new Error("The document is no flow.");
  return unit;
}

function actionOf(name: string, [type, parameters, ways = {}]: TestBlock) {
  const entries = Object.entries(ways);
  return {
    Identifier: name,
    Type: type,
    Parameters: parameters,
    Transitions: {
      ...(ways.next !== undefined && { NextAction: ways.next }),
      Conditions: entries.flatMap(([way, target]) =>
        way.startsWith("=")
          ? [{ NextAction: target, Condition: { Operator: "Equals", Operands: [way.slice(1)] } }]
          : [],
      ),
      Errors: entries.flatMap(([way, target]) =>
        way === "next" || way.startsWith("=") ? [] : [{ NextAction: target, ErrorType: way }],
      ),
    },
  };
}

/** Imports one flow alone. */
export function imported(unit: FlowUnit) {
  const { graph } = unit;
  const resources = new Resources(resourceNames([graph]), new NameScope());
  const attributes = collectAttributes([graph]);
  const declarations = () => [...attributes.declarations, ...resources.declarations];
  const constants = () => new Map(declarations().map(({ constant, code }) => [constant, code]));
  const bindings = () => bindingsFrom(resources.bindings);
  const context = sketchContext({
    graph,
    find: flowHandles(graph.type, attributes),
    declare: (kind, value, detail) => resources.declare(kind, value, detail),
  });
  const flow = importFlow(unit, { context, constant: "test", taken: ["origin", "test"], constants, bindings });
  return { ...flow, constants: constants(), bindings: bindings() };
}

/** The source of the flow: imports, fragments, flow. */
function sourceOf(unit: FlowUnit): Promise<string> {
  const { program, chainable, constants } = imported(unit);
  const modules = new Map([...constants.keys()].map((name) => [name, "./constants.js"]));
  return printProgram(program, { chainable, modules, origin: "./test.origin.json" });
}

/** The source of the flow without its imports. */
export async function bodyOf(document: TestDocument): Promise<string> {
  const text = await sourceOf(unitOf(document));
  return text.slice(text.indexOf("\n\n") + 2);
}
