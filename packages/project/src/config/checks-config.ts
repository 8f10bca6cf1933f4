import type { SeveritySetting } from "@flowc/diagnostics";
import type { FlowRule } from "@flowc/flow-compiler";

/** Severities of findings by code, for example `{ FLOW701: "off", ACME001: "error" }`. */
export type SeveritiesConfig = Readonly<Record<string, SeveritySetting>>;

/** A finding that is not to be reported, in one flow or one block of it. */
export interface IgnoreConfig {
  /** Code of the finding. */
  readonly code: string;
  /** Name of the flow or flow module. */
  readonly flow: string;
  /** Identifier of the block. Default: all of the flow. */
  readonly block?: string;
  /** Why it is right not to report it. */
  readonly reason: string;
}

/** How the findings about flows are reported, and what else is looked for. */
export interface ChecksConfig {
  /** Severities that findings have in the whole project, instead of their own. */
  readonly severities?: SeveritiesConfig;
  /**
   * Severities in the files of a folder, or in one file, by path relative to the configuration. They win over those of the
   * project, and those of an inner folder over those of an outer one.
   */
  readonly folders?: Readonly<Record<string, SeveritiesConfig>>;
  /** Findings that are not reported; for flows in TypeScript a comment above the line does the same. */
  readonly ignore?: readonly IgnoreConfig[];
  /** Rules of your own, made with `defineRule` of `@flowc/flow-compiler`. */
  readonly rules?: readonly FlowRule[];
}
