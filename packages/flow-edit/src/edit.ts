import type { Block } from "@flowc/connect-model";
import type { Diagnostic, Span } from "@flowc/diagnostics";

/** What kind of thing an editable value is, which decides how a page asks for a new one. */
export type EditKind = "text" | "number" | "choice" | "key" | "target";

/**
 * A value of a block that a person may want to change: the text of a prompt, a timeout, the key of a menu branch, where a
 * branch leads.
 */
export interface EditableValue {
  /** Stable while the source is the same; opaque. */
  readonly id: string;
  /** What people call it: `text`, `timeoutSeconds`, `key 1`, `next`. */
  readonly label: string;
  readonly kind: EditKind;
  /** As it stands in the source: text without its quotes, a number in digits, the label a branch jumps to. */
  readonly value: string;
  /** What it may become, where only some values are possible. */
  readonly choices?: readonly string[];
  /** Where the literal stands. Absent when it cannot be edited here. */
  readonly place?: Span;
  /** Why it cannot be edited, as a sentence: it is computed, it comes from a constant in another file, ... */
  readonly why?: string;
}

/** A TypeScript file and one block that it declares. */
export interface EditSource {
  /** Path as the spans of the block name it. */
  readonly file: string;
  readonly text: string;
  readonly block: Block;
  /** Where the call that makes the block stands. */
  readonly call: Span;
}

/** The text of the file after an edit, or why there is none. */
export type Edited =
  | { readonly text: string; readonly diagnostic?: never }
  | { readonly text?: never; readonly diagnostic: Diagnostic };
