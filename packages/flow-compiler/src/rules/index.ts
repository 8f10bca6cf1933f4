import type { FlowRule } from "../check/rule.js";
import { noDanglingTarget } from "./no-dangling-target.js";
import { noDuplicateIdentifier } from "./no-duplicate-identifier.js";
import { noMissingEntry } from "./no-missing-entry.js";
import { noUnreachableBlock } from "./no-unreachable-block.js";

/** Every rule, in the order of the codes. */
export const flowRules: readonly FlowRule[] = [
  noUnreachableBlock,
  noDanglingTarget,
  noMissingEntry,
  noDuplicateIdentifier,
];
