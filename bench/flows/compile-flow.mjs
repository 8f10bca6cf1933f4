import { bindFlow, checkFlow, emitFlow } from "../../packages/flow-compiler/dist/index.js";

const instance = "arn:aws:connect:eu-west-2:123456789012:instance/11111111-1111-4111-8111-111111111111";
const idOf = (name) => `22222222-2222-4222-8222-${name.replace(/\D/g, "").padStart(12, "0")}`;
const arns = {
  lambdaFunction: (name) => `arn:aws:lambda:eu-west-2:123456789012:function:${name}`,
  queue: (name) => `${instance}/queue/${idOf(name)}`,
  hoursOfOperation: (name) => `${instance}/operating-hours/${idOf(name)}`,
};

/** An environment in which every name exists. */
export const everyName = { find: (kind, name) => ({ arn: arns[kind](name) }), names: () => [] };

/**
 * Takes one declared flow through the whole compiler: build, check, bind, emit.
 * @returns {string} Flow language JSON
 */
export function compileFlow(definition) {
  const unit = definition.build();
  const bound = bindFlow(unit.graph, everyName);
  const emitted = emitFlow(bound.graph, { references: bound.references });
  const findings = [...unit.diagnostics, ...checkFlow(unit), ...bound.diagnostics, ...emitted.diagnostics];
  const problem = findings.find(({ severity }) => severity !== "info");
  if (problem !== undefined || emitted.text === undefined) {
    throw new Error(`The measured flows must be clean: ${problem?.code} ${problem?.message}`);
  }
  return emitted.text;
}
