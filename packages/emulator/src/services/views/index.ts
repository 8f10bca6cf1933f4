import type { Operation } from "../operation.js";
import { createView, deleteView, updateViewContent, updateViewMetadata } from "./change-view.js";
import { describeView, listViews, searchViews } from "./describe-view.js";
import { createViewVersion, deleteViewVersion, listViewVersions } from "./view-versions.js";

export const viewOperations: readonly Operation[] = [
  createView,
  describeView,
  listViews,
  searchViews,
  updateViewContent,
  updateViewMetadata,
  deleteView,
  createViewVersion,
  listViewVersions,
  deleteViewVersion,
];
