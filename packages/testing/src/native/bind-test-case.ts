import {
  type Bindings,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type ReferenceKind,
  type ResourceReference,
  referenceKinds,
} from "@flowc/connect-model";
import { type Diagnostic, nearest } from "@flowc/diagnostics";
import { nativeDiagnostics } from "../diagnostics/native-diagnostics.js";
import type { NativeTestCase, NativeValue } from "./native-test-case.js";

/** A test case as `CreateTestCase` takes it. */
export interface BoundTestCase {
  readonly Content: string;
  readonly EntryPoint: JsonObject;
  readonly InitializationData: string;
}

function isReference(value: NativeValue): value is ResourceReference {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { kind, name, ...rest } = value as JsonObject;
  const isKnown = (referenceKinds as readonly string[]).includes(String(kind));
  return isKnown && typeof name === "string" && Object.keys(rest).length === 0;
}

/** Puts ARNs in the place of references. Names that lead nowhere are gathered. */
function resolved(value: NativeValue, bindings: Bindings, missing: Map<string, ResourceReference>): JsonValue {
  if (isReference(value)) {
    const arn = bindings.find(value.kind, value.name)?.arn;
    if (arn === undefined) missing.set(`${value.kind} ${value.name}`, value);
    return arn ?? value.name;
  }
  if (Array.isArray(value)) return value.map((entry: NativeValue) => resolved(entry, bindings, missing));
  if (!isJsonObject(value)) return value as JsonValue;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, resolved(member as NativeValue, bindings, missing)]),
  );
}

/**
 * Gives a native test case the ARNs of an environment.
 * Reports TEST162 for names that lead nowhere there.
 */
export function bindTestCase(
  { content, entryPoint, initializationData }: NativeTestCase,
  bindings: Bindings,
): { readonly bound?: BoundTestCase; readonly diagnostics: readonly Diagnostic[] } {
  const missing = new Map<string, ResourceReference<ReferenceKind>>();
  const Content = JSON.stringify(resolved(content as unknown as NativeValue, bindings, missing));
  const FlowId = resolved(entryPoint.flow, bindings, missing);
  const from =
    entryPoint.type === "VOICE_CALL" && entryPoint.from !== undefined ? { SourcePhoneNumber: entryPoint.from } : {};
  const EntryPoint =
    entryPoint.type === "CHAT"
      ? { Type: "CHAT", ChatEntryPointParameters: { FlowId } }
      : { Type: "VOICE_CALL", VoiceCallEntryPointParameters: { FlowId, ...from } };
  const diagnostics = [...missing.values()].map(({ kind, name }) =>
    nativeDiagnostics.create("TEST162", { kind, name, nearest: nearest(name, bindings.names(kind)) }),
  );
  if (diagnostics.length > 0) return { diagnostics };
  return { bound: { Content, EntryPoint, InitializationData: JSON.stringify(initializationData) }, diagnostics };
}
