import type { Operation } from "../operation.js";
import { createHoursOfOperation, deleteHoursOfOperation, updateHoursOfOperation } from "./change-hours.js";
import {
  createHoursOfOperationOverride,
  deleteHoursOfOperationOverride,
  updateHoursOfOperationOverride,
} from "./change-override.js";
import { describeHoursOfOperation, listHoursOfOperations, searchHoursOfOperations } from "./describe-hours.js";
import {
  describeHoursOfOperationOverride,
  listHoursOfOperationOverrides,
  searchHoursOfOperationOverrides,
} from "./describe-override.js";
import { getEffectiveHoursOfOperations } from "./effective-hours.js";
import {
  associateHoursOfOperations,
  disassociateHoursOfOperations,
  listChildHoursOfOperations,
} from "./parent-hours.js";

export const hoursOfOperationOperations: readonly Operation[] = [
  createHoursOfOperation,
  describeHoursOfOperation,
  listHoursOfOperations,
  searchHoursOfOperations,
  updateHoursOfOperation,
  deleteHoursOfOperation,
  associateHoursOfOperations,
  disassociateHoursOfOperations,
  listChildHoursOfOperations,
  createHoursOfOperationOverride,
  describeHoursOfOperationOverride,
  listHoursOfOperationOverrides,
  searchHoursOfOperationOverrides,
  updateHoursOfOperationOverride,
  deleteHoursOfOperationOverride,
  getEffectiveHoursOfOperations,
];
