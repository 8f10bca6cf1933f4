import { readFileSync } from "node:fs";
import { type Bindings, type JsonValue, splitPointer } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { readBindings } from "@flowc/flow-compiler";
import { projectDiagnostics } from "../project-diagnostics.js";
import { systemReason } from "../system-reason.js";
import { locateMember } from "../text/locate-member.js";

/** Reads a bindings file: what names mean in one environment. Reports CLI132 and FLOW310 to FLOW313. */
export function readBindingsFile(file: string): { bindings?: Bindings; diagnostics: readonly Diagnostic[] } {
  try {
    const text = readFileSync(file, "utf8");
    const data = JSON.parse(text) as JsonValue;
    return readBindings(data, (pointer) => locateMember({ file, text }, splitPointer(pointer)));
  } catch (error) {
    const reason = error instanceof SyntaxError ? `it is not JSON (${error.message})` : systemReason(error);
    return { diagnostics: [projectDiagnostics.create("CLI132", { reason }, { span: { file, line: 1, column: 1 } })] };
  }
}
