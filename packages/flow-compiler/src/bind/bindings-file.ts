import {
  arnPattern,
  type Bindings,
  type BoundResource,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  joinPointer,
  parseArn,
  type ReferenceKind,
  referenceKinds,
} from "@flowc/connect-model";
import { type Diagnostic, nearest, type Place, type Span } from "@flowc/diagnostics";
import { bindDiagnostics } from "./bind-diagnostics.js";
import { type BindingTable, bindingsFrom } from "./bindings-table.js";
import { kindWords } from "./kind-words.js";

/** The version of the bindings file that is read and written. */
export const bindingsFileVersion = 1;

export interface ReadBindings {
  /** Present when every entry is sound. */
  readonly bindings?: Bindings;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the data of a bindings file: what names mean in one environment, as `flowc bind` writes it.
 *
 * Reports FLOW310 to FLOW313.
 * @param data the parsed file
 * @param spanOf the place of a pointer in the file, where known
 *
 * @example
 * ```ts
 * readBindings({
 *   version: 1,
 *   bindings: { queue: { Support: { arn: "arn:aws:connect:eu-west-2:123456789012:instance/i/queue/q" } } },
 * });
 * ```
 */
export function readBindings(data: JsonValue, spanOf: SpanOf = () => undefined): ReadBindings {
  const held = isJsonObject(data) ? data.bindings : undefined;
  if (!isJsonObject(data) || data.version !== bindingsFileVersion || !isJsonObject(held)) {
    const version = isJsonObject(data) ? data.version : undefined;
    const place = { span: spanOf(""), subject: { pointer: "" } };
    return { diagnostics: [bindDiagnostics.create("FLOW310", { version, expected: bindingsFileVersion }, place)] };
  }
  const reader = new BindingsReader(spanOf);
  const table = reader.read(held);
  const { diagnostics } = reader;
  return diagnostics.length > 0 ? { diagnostics } : { bindings: bindingsFrom(table), diagnostics };
}

type SpanOf = (pointer: string) => Span | undefined;

class BindingsReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #spanOf: SpanOf;

  constructor(spanOf: SpanOf) {
    this.#spanOf = spanOf;
  }

  read(kinds: JsonObject): BindingTable {
    const table: BindingTable = new Map();
    for (const [kind, names] of Object.entries(kinds)) {
      const pointer = joinPointer("/bindings", kind);
      if (!isReferenceKind(kind)) {
        const parameters = { kind, nearest: nearest(kind, referenceKinds), allowed: referenceKinds };
        this.diagnostics.push(bindDiagnostics.create("FLOW311", parameters, this.#place(pointer)));
      } else if (!isJsonObject(names)) {
        this.diagnostics.push(bindDiagnostics.create("FLOW312", { kind: kindWords(kind) }, this.#place(pointer)));
      } else {
        table.set(kind, this.#names(kind, names, pointer));
      }
    }
    return table;
  }

  #names(kind: ReferenceKind, names: JsonObject, pointer: string): Map<string, BoundResource> {
    const found = new Map<string, BoundResource>();
    for (const [name, entry] of Object.entries(names)) {
      const { arn, id } = isJsonObject(entry) ? entry : { arn: entry, id: undefined };
      if (typeof arn === "string" && arnPattern(kind).test(arn)) {
        found.set(name, typeof id === "string" ? { arn, id } : { arn });
        continue;
      }
      const text = typeof arn === "string" ? arn : undefined;
      const other = text === undefined ? undefined : parseArn(text)?.kind;
      const parameters = { kind: kindWords(kind), name, found: text, foundKind: other && kindWords(other) };
      this.diagnostics.push(bindDiagnostics.create("FLOW313", parameters, this.#place(joinPointer(pointer, name))));
    }
    return found;
  }

  #place(pointer: string): Place {
    return { span: this.#spanOf(pointer), subject: { pointer } };
  }
}

function isReferenceKind(text: string): text is ReferenceKind {
  return (referenceKinds as readonly string[]).includes(text);
}
