import type { Diagnostic, Severity } from "../diagnostic.js";
import type { Span } from "../span.js";
import { covers, type SuppressedDiagnostic, type Suppression } from "./suppression.js";

/** A severity as it can be chosen: `off` leaves the findings out. */
export type SeveritySetting = Severity | "off";

export interface FindingPolicyOptions {
  readonly suppressions: readonly Suppression[];
  /** The severity that was chosen for a code in a file; undefined where nothing was chosen. */
  readonly severityOf: (code: string, file: string | undefined) => SeveritySetting | undefined;
}

/** A finding that was an error and is one no more, because of a chosen severity. */
export interface SoftenedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly setting: Exclude<SeveritySetting, "error">;
}

/** What authors decided about findings, applied one finding after the other; it remembers what it did. */
export class FindingPolicy {
  readonly #severityOf: FindingPolicyOptions["severityOf"];
  readonly #byCode = new Map<string, Suppression[]>();
  readonly #unused: Set<Suppression>;
  readonly #suppressed: SuppressedDiagnostic[] = [];
  readonly #softened: SoftenedDiagnostic[] = [];

  constructor({ suppressions, severityOf }: FindingPolicyOptions) {
    this.#severityOf = severityOf;
    this.#unused = new Set(suppressions);
    for (const suppression of suppressions) {
      const ofCode = this.#byCode.get(suppression.code);
      if (ofCode === undefined) this.#byCode.set(suppression.code, [suppression]);
      else ofCode.push(suppression);
    }
  }

  /**
   * The finding with the severity that was chosen for it; undefined when it is turned off or suppressed.
   * @param anchors further places that stand for the finding, such as the call that made its block
   */
  judge(diagnostic: Diagnostic, anchors: readonly Span[] = []): Diagnostic | undefined {
    const covering = this.#covering(diagnostic, anchors);
    const setting = this.#severityOf(diagnostic.code, diagnostic.span?.file);
    const severity = setting === "off" || setting === undefined ? diagnostic.severity : setting;
    const judged = severity === diagnostic.severity ? diagnostic : { ...diagnostic, severity };
    if (setting !== undefined && setting !== "error" && diagnostic.severity === "error") {
      this.#softened.push({ diagnostic, setting });
    }
    if (covering !== undefined) {
      if (setting !== "off") this.#suppressed.push({ diagnostic: judged, suppression: covering });
      return undefined;
    }
    return setting === "off" ? undefined : judged;
  }

  /** Findings that were made and are not reported, in the order in which they were judged. */
  get suppressed(): readonly SuppressedDiagnostic[] {
    return this.#suppressed;
  }

  /** Errors that a chosen severity turned into less. */
  get softened(): readonly SoftenedDiagnostic[] {
    return this.#softened;
  }

  /** Suppressions that no finding needed. */
  get unused(): readonly Suppression[] {
    return [...this.#unused];
  }

  /** The first suppression of a finding. All of them count as used. */
  #covering(diagnostic: Diagnostic, anchors: readonly Span[]): Suppression | undefined {
    const found = this.#byCode.get(diagnostic.code)?.filter((one) => covers(one, diagnostic, anchors)) ?? [];
    for (const suppression of found) this.#unused.delete(suppression);
    return found[0];
  }
}
