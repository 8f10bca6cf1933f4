import { words } from "../declaration/words.js";
import type { PlanLine } from "../plan/describe.js";
import { behaviourLines } from "../plan/describe.js";
import { type Drift, type DriftedResource, isSilentDrift, type UnmanagedResource } from "./drift.js";

/** A drift in words: what is not as it was applied, property by property, what nobody declares, and the sum. */
export function describeDrift(drift: Drift): readonly PlanLine[] {
  const { resources, unmanaged = [] } = drift;
  return [...resources.flatMap(resourceLines), ...unmanaged.map(unmanagedLine), ...summaryLines(drift)];
}

function resourceLines(resource: DriftedResource): PlanLine[] {
  const { kind, name, status, differences, error = "" } = resource;
  const what = words(kind, name);
  if (status === "deleted") return [{ depth: 1, tone: "remove", text: `- ${what} was deleted` }];
  if (status === "unreadable") return [{ depth: 1, tone: "warn", text: `? ${what} could not be read: ${error}` }];
  const isSilent = isSilentDrift(resource);
  const lines = differences.flatMap((difference): PlanLine[] => {
    return [{ depth: 2, tone: "plain", text: difference.words }, ...behaviourLines(difference.behaviour)];
  });
  const text = isSilent ? `~ ${what} was changed; nobody who calls notices` : `~ ${what} was changed`;
  return [{ depth: 1, tone: isSilent ? "quiet" : "change", text }, ...lines];
}

function unmanagedLine({ kind, name, isTheirs }: UnmanagedResource): PlanLine {
  const owner = isTheirs ? "; another state owns it" : "";
  return { depth: 1, tone: "add", text: `+ ${words(kind, name)} is not declared${owner}` };
}

function summaryLines({ resources, unmanaged, compared, readCalls }: Drift): PlanLine[] {
  const count = (status: DriftedResource["status"]) => resources.filter((one) => one.status === status).length;
  const silent = resources.filter(isSilentDrift).length;
  const parts = [
    [count("changed") - silent, "changed"],
    [silent, "changed without effect"],
    [count("deleted"), "deleted"],
    [count("unreadable"), "not readable"],
    [unmanaged?.length ?? 0, "not declared"],
  ].flatMap(([number, what]) => (number === 0 ? [] : [`${number} ${what}`]));
  const all = compared === 1 ? "The one resource is" : `All ${compared} resources are`;
  const nothing = compared === 0 ? "Nothing is deployed here." : `${all} as last applied.`;
  const text = parts.length === 0 ? nothing : `${parts.join(", ")}; ${compared - resources.length} as last applied.`;
  return [
    { depth: 0, tone: "plain", text },
    { depth: 0, tone: "quiet", text: `${readCalls} read ${readCalls === 1 ? "call" : "calls"} made.` },
  ];
}
