import type { Block, Parameters, ParameterValue } from "@flowc/connect-model";
import { isMembers } from "./parameters.js";

/**
 * A block as the console writes it today: what the block leaves out and means all the same stands there, and what says
 * nothing is gone. Same block when it is spelled so already.
 *
 * The method of a block writes this spelling. What the document had instead is spelling, not meaning: the import keeps
 * it beside the flow.
 */
export function spelledOut(block: Block): Block {
  const spell = Object.hasOwn(spellings, block.type) ? spellings[block.type] : undefined;
  const parameters = spell?.(block.parameters) ?? block.parameters;
  return parameters === block.parameters ? block : { ...block, parameters };
}

type Spell = (parameters: Parameters) => Parameters;

/** Each says why the two spellings mean the same. */
const spellings: Readonly<Record<string, Spell>> = {
  // Older exports have no target: there was only the current contact (exports before 2023).
  UpdateContactAttributes: (given) => withDefault(given, "TargetContact", "Current"),
  // Older exports have neither: answers were flat text, calls waited (exports before 2022; synchronous is documented as
  // the default of the block, 2026-11-20).
  InvokeLambdaFunction: (given) =>
    withDefault(without(given, "InvocationType", "SYNCHRONOUS"), "ResponseValidation", { ResponseType: "STRING_MAP" }),
  // A hook that is not turned off needs no word about it (exports).
  UpdateContactEventHooks: (given) => {
    const { EventHooks: hooks, EventHooksConfiguration: configuration, ...rest } = given;
    if (hooks === undefined || configuration === undefined || !isMembers(configuration)) return given;
    const isOn = (value: ParameterValue) =>
      isMembers(value) && value.DisableExecution === "false" && Object.keys(value).length === 1;
    return Object.values(configuration).every(isOn) ? { ...rest, EventHooks: hooks } : given;
  },
  // The designer keeps the choice of results while redaction is off (exports).
  UpdateContactRecordingBehavior: (given) => {
    const { AnalyticsBehavior: analytics } = given;
    if (analytics === undefined || !isMembers(analytics) || analytics.AnalyticsRedactionBehavior !== "Disabled")
      return given;
    const { AnalyticsRedactionResults: results, ...rest } = analytics;
    return results === undefined ? given : { ...given, AnalyticsBehavior: rest };
  },
};

function withDefault(given: Parameters, name: string, value: ParameterValue): Parameters {
  return Object.hasOwn(given, name) ? given : { ...given, [name]: value };
}

function without(given: Parameters, name: string, value: string): Parameters {
  if (!Object.hasOwn(given, name) || given[name] !== value) return given;
  const { [name]: _said, ...rest } = given;
  return rest;
}
