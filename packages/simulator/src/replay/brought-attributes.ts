import { parseJsonPath } from "@flowc/connect-model";
import type { Program } from "../program/program.js";
import type { Recording } from "./recording.js";

/** The name of the contact attribute that a path reads; undefined for any other path. */
function attributeRead(path: unknown): string | undefined {
  const parsed = typeof path === "string" ? parseJsonPath(path).path : undefined;
  const [step, ...deeper] = parsed?.root === "Attributes" ? parsed.steps : [];
  return step?.kind === "member" && deeper.length === 0 ? step.name : undefined;
}

/**
 * The attributes that a contact had when it arrived, as far as its log tells: those that a block checks before any
 * block sets them.
 */
export function broughtAttributes(program: Program, recording: Recording): Readonly<Record<string, string>> {
  const brought = new Map<string, string>();
  const set = new Set<unknown>();
  for (const visit of recording.visits) {
    if (visit.moduleType === "SetAttributes") for (const { Key } of visit.parameters) set.add(Key);
    if (visit.moduleType !== "CheckAttribute" || visit.block === undefined) continue;
    const flow = program.find(visit.flow) ?? program.findModule(visit.flow);
    const name = attributeRead(flow?.blocks.get(visit.block)?.block.parameters.ComparisonValue);
    const value = visit.parameters[0]?.Value;
    if (name === undefined || set.has(name) || brought.has(name)) continue;
    if (typeof value === "string" && value !== "") brought.set(name, value);
  }
  return Object.fromEntries(brought);
}
