import type { Operation } from "../operation.js";
import { createHoursOfOperation, deleteHoursOfOperation, updateHoursOfOperation } from "./change-hours.js";
import { describeHoursOfOperation, listHoursOfOperations, searchHoursOfOperations } from "./describe-hours.js";

export const hoursOfOperationOperations: readonly Operation[] = [
  createHoursOfOperation,
  describeHoursOfOperation,
  listHoursOfOperations,
  searchHoursOfOperations,
  updateHoursOfOperation,
  deleteHoursOfOperation,
];
