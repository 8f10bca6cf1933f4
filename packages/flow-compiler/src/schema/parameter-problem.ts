import type { EvidenceGrade, ParameterCondition, ParameterSpec } from "@flowc/connect-model";

/** Something in the parameters of a block that the schema of its action does not allow. */
export interface ParameterProblem {
  /**
   * `missing` a required member; `unknown` a member that is not in the list; `type` the wrong JSON type; `option` not one
   * of the words; `range` a number out of range; `length` text too long; `pattern` text of the wrong form; `entries` too few or
   * too many entries; `key` a key of a map that is not allowed; `refused` a member that the others rule out;
   * `deprecated` a member that should no longer be used.
   */
  readonly kind:
    | "missing"
    | "refused"
    | "deprecated"
    | "unknown"
    | "type"
    | "option"
    | "range"
    | "length"
    | "pattern"
    | "entries"
    | "key";
  /** Inside the action's JSON: the value at fault, or the place where a missing member should stand. */
  readonly pointer: string;
  /** What the catalogue says about the value; about the holder of an unknown member or a wrong key. */
  readonly spec: ParameterSpec;
  /** The value at fault; undefined for a missing member. */
  readonly value: unknown;
  readonly grade: EvidenceGrade;
  /** What calls for a missing member or rules a refused one out, when it is not always so. */
  readonly because?: ParameterCondition;
}
