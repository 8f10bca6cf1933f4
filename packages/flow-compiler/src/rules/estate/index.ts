import type { EstateRule } from "../../estate/estate-rule.js";
import { noAttributeOnSomeWays } from "./no-attribute-on-some-ways.js";
import { noDuplicateFlow } from "./no-duplicate-flow.js";
import { noEmptyResult } from "./no-empty-result.js";
import { noMissingQueue } from "./no-missing-queue.js";
import { noResultOnSomeWays } from "./no-result-on-some-ways.js";
import { noUnsetAttribute } from "./no-unset-attribute.js";

/** Every rule about flows together, in the order of the codes. */
export const estateRules: readonly EstateRule[] = [
  noDuplicateFlow,
  noAttributeOnSomeWays,
  noUnsetAttribute,
  noEmptyResult,
  noResultOnSomeWays,
  noMissingQueue,
];
