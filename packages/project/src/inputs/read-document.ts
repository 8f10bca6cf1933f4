import { readFileSync } from "node:fs";
import type { FlowDefinition, FlowUnit, GraphType } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { parseFlow } from "@flowc/flow-compiler";
import { projectDiagnostics } from "../project-diagnostics.js";
import { systemReason } from "../system-reason.js";

/** A flow that was read from a file, or why there is none. */
export interface ReadDocument {
  readonly unit?: FlowUnit;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a flow in the Flow language. Reports CLI111 and FLOW8xx.
 * @param type flow type of a document that does not say its own
 */
export function readDocument(file: string, type?: GraphType): ReadDocument {
  const { text, diagnostics } = readText(file);
  return text === undefined ? { diagnostics } : parseFlow(text, { file, ...(type && { type }) });
}

/** The text of a document, or CLI111. */
export function readText(file: string): { readonly text?: string; readonly diagnostics: readonly Diagnostic[] } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file)), diagnostics: [] };
  } catch (error) {
    const isEncoding =
      error instanceof TypeError && "code" in error && error.code === "ERR_ENCODING_INVALID_ENCODED_DATA";
    const reason = isEncoding ? `it is not text in UTF-8${isUtf16(file) ? " but in UTF-16" : ""}` : systemReason(error);
    return { diagnostics: [projectDiagnostics.create("CLI111", { path: file, reason }, { span: startOf(file) })] };
  }
}

/** A document as a declared flow: it is deployed like one that was written with a builder. */
export function declaredDocument(unit: FlowUnit, file: string): FlowDefinition {
  const { name, type, description } = unit.graph;
  return Object.freeze({
    kind: type === "MODULE" ? "flowModule" : "flow",
    name,
    type,
    ...(description !== undefined && { description }),
    span: startOf(file),
    build: () => unit,
  });
}

/** Whether a file starts with the mark of UTF-16, in either order of bytes. */
function isUtf16(file: string): boolean {
  const [first, second] = readFileSync(file);
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function startOf(file: string) {
  return { file, line: 1, column: 1 };
}
