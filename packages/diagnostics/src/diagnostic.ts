import type { Span } from "./span.js";

/** How serious a diagnostic is: an `error` stops a build, a `warning` and an `info` do not. */
export type Severity = "error" | "warning" | "info";

/**
 * What a diagnostic is about, in terms that survive without a source file: which flow or resource, which block of
 * the flow and which member of it.
 */
export interface Subject {
  /** Name of the flow or flow module. */
  readonly flow?: string;
  /** Identifier of the block (the action's `Identifier` in the Flow language). */
  readonly block?: string;
  /** JSON pointer (RFC 6901). Inside the block when `block` is set, else inside the whole document. */
  readonly pointer?: string;
  /** A resource in words and name, for example `queue "Support"`. */
  readonly resource?: string;
}

/** Another place that helps to understand a diagnostic, with the reason it is shown. */
export interface RelatedPlace {
  readonly message: string;
  readonly span?: Span;
}

/** Values a diagnostic carries for machines: the parameters of its message. */
export type DiagnosticData = Readonly<Record<string, unknown>>;

/**
 * One finding, in the one shape that the compiler, the provisioner, the emulator and the CLI share.
 * It is plain data: it can be compared, sorted, written as JSON and rendered.
 */
export interface Diagnostic {
  /** Registered code, for example `FLOW101`. Never reused for another meaning. */
  readonly code: string;
  /** Kebab-case name that states the forbidden thing, for example `no-unreachable-block`. */
  readonly name: string;
  readonly severity: Severity;
  /** One sentence in the author's words. */
  readonly message: string;
  /** What to do next, when there is something to say. */
  readonly help?: string;
  /** The primary place. Absent when nothing in a file caused it. */
  readonly span?: Span;
  readonly subject?: Subject;
  readonly related?: readonly RelatedPlace[];
  readonly data?: DiagnosticData;
  /** Address of the page that explains the code, for a code that is not flowc's own. */
  readonly docs?: string;
}
