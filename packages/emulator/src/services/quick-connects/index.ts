import type { Operation } from "../operation.js";
import {
  createQuickConnect,
  deleteQuickConnect,
  updateQuickConnectConfig,
  updateQuickConnectName,
} from "./change-quick-connect.js";
import { describeQuickConnect, listQuickConnects, searchQuickConnects } from "./describe-quick-connect.js";

export const quickConnectOperations: readonly Operation[] = [
  createQuickConnect,
  describeQuickConnect,
  listQuickConnects,
  searchQuickConnects,
  updateQuickConnectName,
  updateQuickConnectConfig,
  deleteQuickConnect,
];
