import type { ReferenceKind } from "../references/reference.js";
import type { EvidenceGrade } from "./evidence.js";

/**
 * Where a JSONPath may stand in a value: `no` = literal only, `whole` = the path must be the entire value,
 * `interpolated` = paths may sit inside text, `unknown` = not established, so nothing is refused.
 */
export type DynamicForm = "no" | "whole" | "interpolated" | "unknown";

interface SpecBase {
  /** Needed in every mode. A mode can need more (`ActionMode.requires`). Default false. */
  readonly required?: boolean;
  /** Whether a literal is legal. Default true; `Compare.ComparisonValue` takes only a path. */
  readonly literal?: boolean;
  /** Default `no`. */
  readonly dynamic?: DynamicForm;
  /** Needed when its siblings, in the same object, hold these values. */
  readonly requiredWhen?: ParameterCondition;
  /** Refused when its siblings hold these values. */
  readonly forbiddenWhen?: ParameterCondition;
  /** Why it should no longer be used. */
  readonly deprecated?: string;
  /** Grade of this parameter where it differs from the entry's. */
  readonly grade?: EvidenceGrade;
  /** Grade of its range, length, pattern or list of options where that is known less well than the parameter itself. */
  readonly limitsGrade?: EvidenceGrade;
  readonly note?: string;
}

/** Text. Never empty on the wire: the service refuses empty strings. */
export interface TextSpec extends SpecBase {
  readonly value: "text";
  readonly maxLength?: number;
  /** Regular expression of the whole literal. */
  readonly pattern?: string;
  /** The kind of thing whose id or ARN this is. A typed reference of another kind is refused. */
  readonly refers?: ReferenceKind;
}

/** A whole number; on the wire a decimal string (`"8"`), which the console writes, or a JSON number where `wire` says so. */
export interface IntegerSpec extends SpecBase {
  readonly value: "integer";
  readonly min?: number;
  readonly max?: number;
  /** How the console writes it. Default `string`. Both forms are read. */
  readonly wire?: "string" | "number";
}

export interface NumberSpec extends SpecBase {
  readonly value: "number";
  readonly min?: number;
  readonly max?: number;
}

/** One of a list of words, case sensitive. `complete: false` when the list is known to have holes: others are then only noted. */
export interface EnumSpec extends SpecBase {
  readonly value: "enum";
  readonly options: readonly string[];
  readonly complete?: boolean;
}

/** A JSON boolean (the few places that do not take `"True"`). */
export interface BooleanSpec extends SpecBase {
  readonly value: "boolean";
}

/** An object with known members; unknown members are refused by name. */
export interface ObjectSpec extends SpecBase {
  readonly value: "object";
  readonly fields: Readonly<Record<string, ParameterSpec>>;
  /** `false` when it may have members that are not known: others are then only noted. Default true. */
  readonly complete?: boolean;
}

/** An object with keys of the author's choosing. */
export interface MapSpec extends SpecBase {
  readonly value: "map";
  readonly items: ParameterSpec;
  readonly minEntries?: number;
  readonly maxEntries?: number;
  /** The only keys allowed. */
  readonly keys?: readonly string[];
  /** Regular expression of every key that is a literal. */
  readonly keyPattern?: string;
  /** Whether a key may be a JSONPath. Default false. */
  readonly dynamicKeys?: boolean;
}

export interface ListSpec extends SpecBase {
  readonly value: "list";
  readonly items: ParameterSpec;
  readonly minEntries?: number;
  readonly maxEntries?: number;
}

/** Any JSON: a place whose inner shape belongs to someone else (view data, module input). */
export interface AnySpec extends SpecBase {
  readonly value: "any";
}

/** One parameter of an action. */
export type ParameterSpec =
  | TextSpec
  | IntegerSpec
  | NumberSpec
  | EnumSpec
  | BooleanSpec
  | ObjectSpec
  | MapSpec
  | ListSpec
  | AnySpec;

/**
 * Holds when every named parameter has the given value. Names are paths with dots (`InputValidation.PhoneNumberValidation`);
 * `true` means present, `false` absent, a list means any of these literals. A parameter that is a list has a value when
 * one of its entries is that value.
 */
export type ParameterCondition = Readonly<Record<string, string | boolean | readonly string[]>>;

/** How parameters exclude or need each other. `[]` after a name means: in each entry of that list. */
export interface ParameterGroup {
  readonly rule: "exactlyOne" | "atMostOne" | "atLeastOne" | "neverBoth" | "allOrNone";
  /** Paths with dots. */
  readonly parameters: readonly string[];
  /** The group only counts when this holds. */
  readonly when?: ParameterCondition;
  readonly grade?: EvidenceGrade;
}
