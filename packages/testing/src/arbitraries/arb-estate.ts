import type { FlowUnit } from "@flowc/connect-model";
import fc from "fast-check";
import { arbModulePlan, contractOf, unitOf } from "./arb-flow.js";
import { arbSteps, type StepOptions } from "./plan/arb-steps.js";
import { type FlowPlan, layDown, signatureOf } from "./plan/lay-down.js";

/** What estates to make. */
export interface EstateOptions extends StepOptions {
  /** The most flows, at least 1. Default 3. */
  readonly maxFlows?: number;
  /** The most modules. Default 3. */
  readonly maxModules?: number;
}

/**
 * Flows and modules that belong together: flows transfer to flows further down the list and invoke modules, modules invoke
 * modules further up theirs, so that nothing goes round in circles or too deep. The first unit is the flow that contacts
 * come to, called `Main`; modules come last. The compiler finds no error in them or between them.
 */
export function arbEstate(options: EstateOptions = {}): fc.Arbitrary<readonly FlowUnit[]> {
  const { maxFlows = 3, maxModules = 3 } = options;
  const flows = fc.array(arbSteps("CONTACT_FLOW", options), { minLength: 1, maxLength: Math.max(maxFlows, 1) });
  const modules = fc.array(arbModulePlan("", options), { maxLength: maxModules });
  return fc.record({ flows, modules }).map((drawn) => {
    const plans = drawn.modules.map((plan, index): FlowPlan => ({ ...plan, name: `Module ${index + 1}` }));
    const names = drawn.flows.map((_, index) => (index === 0 ? "Main" : `Flow ${index + 1}`));
    const signatures = plans.map(signatureOf);
    return [
      ...drawn.flows.map((steps, index) =>
        unitOf(
          layDown(
            { name: names[index] ?? "", type: "CONTACT_FLOW", steps },
            { modules: signatures, flows: names.slice(index + 1) },
          ),
        ),
      ),
      ...plans.map((plan, index) =>
        unitOf(layDown(plan, { modules: signatures.slice(0, Math.min(index, 4)), flows: [] }), contractOf(plan)),
      ),
    ];
  });
}
