import { type Drift, describeDrift } from "@flowc/provisioner";
import { linesText } from "./plan-text.js";

/** A drift as indented, coloured lines. */
export function driftText(drift: Drift, color: boolean): string {
  const { name, region } = drift.environment;
  return linesText(`Drift of ${name} (${region})`, describeDrift(drift), color);
}
