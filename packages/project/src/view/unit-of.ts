import type { FlowUnit } from "@flowc/connect-model";
import { nearest } from "@flowc/diagnostics";
import type { FlowKey } from "@flowc/viewer";
import { refused } from "./in-view.js";
import { viewDiagnostics } from "./view-codes.js";
import type { ViewedSources } from "./viewed-project.js";

/** The flow with a key. Throws VIEW113 as a refusal when there is none. */
export function unitOf({ units }: ViewedSources, key: FlowKey): FlowUnit {
  const unit = units.get(key);
  if (unit !== undefined) return unit;
  throw refused(404, viewDiagnostics.create("VIEW113", { key, similar: nearest(key, [...units.keys()]) }));
}
