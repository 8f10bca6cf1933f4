import type { FlowUnit } from "@flowc/connect-model";
import { type ParseOptions, parseFlow } from "@flowc/flow-compiler";
import { scenarioDiagnostics } from "../diagnostics/scenario-diagnostics.js";
import { CalledFrom, ScenarioError } from "./scenario-error.js";

/**
 * Reads a flow or a module from a document of the Flow language, to be played like any other: its plain content, an export
 * of the console, an answer of describe-contact-flow, or `{ Name, Type, Content }`.
 * @param text the document
 * @param options `file`: where it is from, for messages, and its name when it has no other; `name` and `type`, where the
 *   document does not say them
 * @throws ScenarioError TEST111 for what is no flow
 *
 * @example
 * ```ts
 * const main = flowFromJson(readFileSync("flows/main.json", "utf8"), { file: "flows/main.json" });
 * simulate(main, { names: { "arn:aws:connect:...:queue/1111": "Sales" } });
 * ```
 */
export function flowFromJson(text: string, options: ParseOptions): FlowUnit {
  const from = new CalledFrom(flowFromJson);
  const { unit, diagnostics } = parseFlow(text, options);
  const error = diagnostics.find(({ severity }) => severity === "error");
  if (unit !== undefined && error === undefined) return unit;
  const found = error === undefined ? "it is no flow" : `${error.code} ${error.message}`;
  const parameters = { flow: options.name ?? options.file, found };
  throw from.blame(new ScenarioError(scenarioDiagnostics.create("TEST111", parameters, { span: error?.span })));
}
