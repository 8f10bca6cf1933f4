import type { FlowDefinition } from "@flowc/connect-model";
import { bindFlow, emitFlow, openBindings } from "@flowc/flow-compiler";
import type { FlowDocument } from "../../src/project/document.js";

/** A flow as a build without an environment writes it. */
export function documentOf(flow: FlowDefinition): FlowDocument {
  const { graph } = bindFlow(flow.build().graph, openBindings);
  const { name, type } = graph;
  const content = emitFlow(graph).text ?? "";
  return { file: `${name}.json`, text: JSON.stringify({ Name: name, Type: type, Content: content }) };
}
