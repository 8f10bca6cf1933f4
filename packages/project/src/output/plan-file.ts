import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { isJsonObject, type JsonValue } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import type { Plan } from "@flowc/provisioner";
import { projectDiagnostics } from "../project-diagnostics.js";
import { systemReason } from "../system-reason.js";
import { makeFolder } from "./make-folder.js";

/** Keeps a plan in a file, whole or not at all. */
export async function writePlanFile(file: string, plan: Plan): Promise<Diagnostic[]> {
  const fresh = `${file}.${randomUUID()}`;
  try {
    makeFolder(dirname(file));
    await writeFile(fresh, `${JSON.stringify(plan, null, 2)}\n`, { flag: "wx" });
    await rename(fresh, file);
    return [];
  } catch (error) {
    await rm(fresh, { force: true });
    return [projectDiagnostics.create("CLI131", { path: file, reason: systemReason(error) })];
  }
}

/** Reads a plan that was kept for an environment, or says why it cannot be used: CLI150, CLI151. */
export function readPlanFile(file: string, environment: string): { plan?: Plan; diagnostics: readonly Diagnostic[] } {
  const span = { file, line: 1, column: 1 };
  try {
    const data = JSON.parse(readFileSync(file, "utf8")) as JsonValue;
    const problem = planProblem(data);
    if (problem !== undefined)
      return { diagnostics: [projectDiagnostics.create("CLI150", { reason: problem }, { span })] };
    const plan = data as unknown as Plan;
    const planned = plan.environment.name;
    if (planned === environment) return { plan, diagnostics: [] };
    return { diagnostics: [projectDiagnostics.create("CLI151", { planned, asked: environment }, { span })] };
  } catch (error) {
    const reason = error instanceof SyntaxError ? "it is not JSON" : systemReason(error);
    return { diagnostics: [projectDiagnostics.create("CLI150", { reason }, { span })] };
  }
}

const planFormat: Plan["format"] = 1;

/** What keeps a JSON value from being a plan. The provisioner compares the digests before it does anything. */
function planProblem(data: JsonValue): string | undefined {
  if (!isJsonObject(data) || !Array.isArray(data.changes) || !Array.isArray(data.steps)) return "it lists no changes";
  if (data.format !== planFormat)
    return `it has format ${JSON.stringify(data.format)}, this flowc reads format ${planFormat}`;
  if (!isJsonObject(data.environment) || typeof data.environment.name !== "string") return "it names no environment";
  return undefined;
}
