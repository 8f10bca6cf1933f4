import type { FlowGraph, ParameterValue, ReferenceKind } from "@flowc/connect-model";
import type { ReferenceDetail, SketchContext } from "../../src/blocks/call-sketch.js";
import { sketchContext } from "../../src/blocks/sketch-context.js";
import { NameScope } from "../../src/names/constant-name.js";
import { collectAttributes } from "../../src/references/attributes.js";
import { resourceNames } from "../../src/references/resource-names.js";
import { Resources } from "../../src/references/resources.js";
import { flowHandles } from "../../src/text/handles.js";
import { evaluate, type Names } from "./evaluate.js";

/** The context of a flow alone, and what the constants are that its sketches use, with ARNs in place of references. */
export function testContext(graph: FlowGraph): { context: SketchContext; names: () => Names; resources: Resources } {
  const resources = new Resources(resourceNames([graph]), new NameScope());
  const attributes = collectAttributes([graph]);
  const context = sketchContext({
    graph,
    find: flowHandles(graph.type, attributes),
    declare: (kind: ReferenceKind, value: ParameterValue, detail?: ReferenceDetail) =>
      resources.declare(kind, value, detail),
  });
  const names = () => {
    const made: Record<string, unknown> = {};
    for (const { constant, code } of [...attributes.declarations, ...resources.declarations]) {
      made[constant] = evaluate(code, made);
    }
    return made;
  };
  return { context, names, resources };
}
