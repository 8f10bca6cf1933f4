import type { Operation } from "../operation.js";
import { releasePhoneNumber, updatePhoneNumber, updatePhoneNumberMetadata } from "./change-number.js";
import { claimPhoneNumber, searchAvailablePhoneNumbers } from "./claim-number.js";
import { describePhoneNumber, listPhoneNumbers, listPhoneNumbersV2 } from "./describe-number.js";
import { importPhoneNumber } from "./import-number.js";
import { associatePhoneNumberContactFlow, disassociatePhoneNumberContactFlow } from "./number-flow.js";

export const phoneNumberOperations: readonly Operation[] = [
  searchAvailablePhoneNumbers,
  claimPhoneNumber,
  importPhoneNumber,
  describePhoneNumber,
  listPhoneNumbersV2,
  listPhoneNumbers,
  updatePhoneNumber,
  updatePhoneNumberMetadata,
  releasePhoneNumber,
  associatePhoneNumberContactFlow,
  disassociatePhoneNumberContactFlow,
];
