import type { Diagnostic, DiagnosticData, RelatedPlace, Severity, Subject } from "./diagnostic.js";
import type { Span } from "./span.js";

/**
 * The one definition of a diagnostic: everything that is said under its code.
 * `Parameters` are the values that the message and the help need; they become the diagnostic's `data`.
 */
export interface DiagnosticDefinition<Parameters extends object = never> {
  /** Kebab-case name that states the forbidden thing. */
  readonly name: string;
  readonly severity: Severity;
  /** One sentence: what is wrong, with the author's own label and the wrong value. */
  readonly message: (parameters: Parameters) => string;
  /** The next step. */
  readonly help?: (parameters: Parameters) => string;
  /** Where the fact comes from: a public page or "assumed", with the date it was checked. */
  readonly source?: string;
  /** Address of the page that explains the code. Not needed for flowc's own codes: their pages are found by the code. */
  readonly docs?: string;
}

// `never` parameters accept every definition: functions are contravariant in what they take.
type Definitions = Readonly<Record<string, DiagnosticDefinition<never>>>;

/** The parameters that the message of definition `D` takes. */
export type ParametersOf<D> = D extends DiagnosticDefinition<infer P> ? P : never;

/** Where a diagnostic is reported. All members are optional: a refusal of the service may have no file. */
export interface Place {
  readonly span?: Span | undefined;
  readonly subject?: Subject | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
}

/** A set of registered codes that belong together, and the only way to make a diagnostic with one of them. */
export interface DiagnosticRegistry<D extends Definitions> {
  readonly definitions: D;
  /** Codes in the order they were defined. */
  readonly codes: readonly (keyof D & string)[];
  /**
   * Makes a diagnostic.
   * @param code one of the registered codes
   * @param parameters what the message of this code needs; kept as the diagnostic's `data`
   * @param place where it is, as far as known
   */
  create<C extends keyof D & string>(code: C, parameters: ParametersOf<D[C]>, place?: Place): Diagnostic;
}

/**
 * Registers diagnostic codes. The code is the key and everything else sits beside it, so that nothing is said twice.
 *
 * @example
 * ```ts
 * const codes = defineDiagnostics({
 *   FLOW102: {
 *     name: "no-dangling-target",
 *     severity: "error",
 *     message: (p: { block: string; target: string }) => `"${p.block}" goes to "${p.target}", which does not exist.`,
 *   },
 * });
 * codes.create("FLOW102", { block: "Welcome", target: "Menu" });
 * ```
 */
export function defineDiagnostics<const D extends Definitions>(definitions: D): DiagnosticRegistry<D> {
  return {
    definitions,
    codes: Object.keys(definitions) as (keyof D & string)[],
    create(code, parameters, place = {}) {
      const definition = definitions[code] as unknown as DiagnosticDefinition<ParametersOf<D[typeof code]> & object>;
      const given = parameters as ParametersOf<D[typeof code]> & object;
      return {
        code,
        name: definition.name,
        severity: definition.severity,
        message: definition.message(given),
        ...(definition.help && { help: definition.help(given) }),
        ...(place.span && { span: place.span }),
        ...(place.subject && { subject: place.subject }),
        ...(place.related?.length && { related: place.related }),
        data: { ...given } as DiagnosticData,
        ...(definition.docs !== undefined && { docs: definition.docs }),
      };
    },
  };
}
