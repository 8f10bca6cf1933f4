import { splitPointer } from "@flowc/connect-model";
import type { Comparison } from "../comparison.js";
import type { FlowChange } from "../flow-diff.js";
import { comparedWords, spoken } from "../words/value-words.js";
import { type ParameterDifference, placed } from "./parameter-difference.js";

/** Where blocks hold the attributes that they set, by type. */
const holders: ReadonlyMap<string, string> = new Map([
  ["UpdateContactAttributes", "Attributes"],
  ["UpdateFlowAttributes", "FlowAttributes"],
]);

/** An attribute of the contact is set that was not, is not set any more, or is set to something else. */
export function attributeChange(comparison: Comparison, difference: ParameterDifference): FlowChange | undefined {
  const { pair, pointer, before, after } = difference;
  const [holder, name] = splitPointer(pointer);
  if (name === undefined || holder !== holders.get(pair.after.block.type)) return undefined;
  const { things, tellAfter } = comparison;
  const who = tellAfter.subjectAt(pair.after.index).words.toLowerCase();
  const [was, is] = comparedWords(before, after, things);
  const attribute = `Attribute ${spoken(name)}`;
  const rest = {
    ...placed(comparison, pair, pointer),
    ...(was !== undefined && { before: was }),
    ...(is !== undefined && { after: is }),
  };
  if (is === undefined) {
    const message = `${attribute} is not set any more for ${who}; so far it is ${was}.`;
    return { kind: "attribute-removed", impact: "breaking", message, ...rest };
  }
  if (was === undefined) {
    return {
      kind: "attribute-added",
      impact: "harmless",
      message: `${attribute} is now set to ${is} for ${who}.`,
      ...rest,
    };
  }
  const message = `${attribute} is set to ${is} instead of ${was} for ${who}.`;
  return { kind: "attribute-changed", impact: "risky", message, ...rest };
}
