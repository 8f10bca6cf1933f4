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
  /**
   * As it stands in the source: text without its quotes, a number in digits, the label a branch jumps to. Expressions in a
   * text stand there as they are written, `Hello ${customer.name}.`; an edit keeps them.
   */
  readonly value: string;
  /** What it may become, where only some values are possible. */
  readonly choices?: readonly string[];
  /** Where the literal stands. Absent when it cannot be edited here. */
  readonly place?: Span;
  /** Why it cannot be edited, as a sentence: it is computed, it comes from a constant in another file, ... */
  readonly why?: string;
}

/** A file and one block that it declares. */
export interface EditSource {
  /** Path as the spans of the block name it. A name that ends with `.json` is a document of the Flow language. */
  readonly file: string;
  readonly text: string;
  readonly block: Block;
  /** Where the call that makes the block stands; in a document, where the block stands. */
  readonly call: Span;
  /**
   * Other blocks that the same call makes, of this flow and of others: a call in a loop or in a helper makes one block
   * each time it runs, some calls make several blocks at once. Default none.
   */
  readonly beside?: readonly Block[];
  /**
   * Reads a file that this one imports, as the import spells it (`../resources.js`); undefined when there is none. With
   * it, queues, flows and others that are named by an imported name can be replaced by another name in scope.
   */
  readonly read?: (specifier: string) => string | undefined;
}

/** Which change of the built flow an edit is meant to make. */
export interface AskedChange {
  readonly kind: EditKind;
  /** JSON pointer into the block, where it is known: `/Parameters/Text`, `/Transitions/Conditions/0/Condition/Operands/0`. */
  readonly pointer?: string;
  /** As in the source. */
  readonly before: string;
  readonly after: string;
  /** What the part of the block becomes, where that is not `after`: expressions have their values in it. */
  readonly becomes?: string;
  /** The name of a label: identifiers change, the flow does not. */
  readonly isName?: boolean;
}

/** A stretch of the old text that was replaced. */
export interface Replacement {
  /** UTF-16 units from the beginning of the file. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text of the file after an edit, or why there is none. */
export type Edited =
  | {
      readonly text: string;
      /** In the order of the file. Everything outside of them is as it was, byte by byte. */
      readonly replaced: readonly Replacement[];
      /** Where the new value stands. */
      readonly place: Span;
      readonly asked: AskedChange;
      readonly diagnostic?: never;
    }
  | { readonly text?: never; readonly diagnostic: Diagnostic };
