import type { EstateRule } from "../../estate/estate-rule.js";
import { noAttributeOnSomeWays } from "./no-attribute-on-some-ways.js";
import { noBrokenContract } from "./no-broken-contract.js";
import { noBrokenModuleCall } from "./no-broken-module-call.js";
import { noDeepModule } from "./no-deep-module.js";
import { noDuplicateFlow } from "./no-duplicate-flow.js";
import { noEmptyResult } from "./no-empty-result.js";
import { noMissingQueue } from "./no-missing-queue.js";
import { noMisspeltAttribute } from "./no-misspelt-attribute.js";
import { noMisusedFlow } from "./no-misused-flow.js";
import { noRecursiveModule } from "./no-recursive-module.js";
import { noResultOnSomeWays } from "./no-result-on-some-ways.js";
import { noTransferCircle } from "./no-transfer-circle.js";
import { noUnknownModuleResult } from "./no-unknown-module-result.js";
import { noUnsetAttribute } from "./no-unset-attribute.js";

/** Every rule about flows together, in the order of the codes. */
export const estateRules: readonly EstateRule[] = [
  noDuplicateFlow,
  noTransferCircle,
  noRecursiveModule,
  noDeepModule,
  noMisusedFlow,
  noAttributeOnSomeWays,
  noUnsetAttribute,
  noMisspeltAttribute,
  noEmptyResult,
  noResultOnSomeWays,
  noMissingQueue,
  noBrokenModuleCall,
  noUnknownModuleResult,
  noBrokenContract,
];
