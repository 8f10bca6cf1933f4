import type { ParameterValue } from "../graph/flow-graph.js";
import type { ReferenceValue } from "../references/reference.js";
import type { actionEntries } from "./action-entries.js";
import type {
  AnySpec,
  BooleanSpec,
  EnumSpec,
  IntegerSpec,
  ListSpec,
  MapSpec,
  NumberSpec,
  ObjectSpec,
  ParameterSpec,
  TextSpec,
} from "./parameter-spec.js";

/** Any other text: keeps the known words in the editor's list. */
type OtherText = string & {};

/** Text where a whole value may come from a JSONPath. */
type PathOf<S> = S extends { readonly dynamic: "whole" | "interpolated" | "unknown" } ? string : never;

type EnumValue<S extends EnumSpec> =
  | S["options"][number]
  | (S extends { readonly complete: false } | { readonly dynamic: "whole" | "interpolated" | "unknown" }
      ? OtherText
      : never);

type TextValue<S extends TextSpec> = S extends { readonly refers: string } ? string | ReferenceValue : string;

type MapValue<S extends MapSpec> = S extends { readonly keys: readonly (infer K extends string)[] }
  ? { readonly [key in K]?: ValueOf<S["items"]> }
  : { readonly [key: string]: ValueOf<S["items"]> };

/** The TypeScript type of a value that a spec describes. */
type ValueOf<S extends ParameterSpec> = S extends TextSpec
  ? TextValue<S>
  : S extends IntegerSpec | NumberSpec
    ? number | string
    : S extends EnumSpec
      ? EnumValue<S>
      : S extends BooleanSpec
        ? boolean | PathOf<S>
        : S extends ObjectSpec
          ? FieldValues<S["fields"]> | PathOf<S>
          : S extends MapSpec
            ? MapValue<S> | PathOf<S>
            : S extends ListSpec
              ? readonly ValueOf<S["items"]>[] | PathOf<S>
              : S extends AnySpec
                ? ParameterValue
                : never;

type RequiredNames<F> = { [N in keyof F]: F[N] extends { readonly required: true } ? N : never }[keyof F];

type FieldValues<F extends Readonly<Record<string, ParameterSpec>>> = {
  readonly [N in RequiredNames<F>]: ValueOf<F[N]>;
} & { readonly [N in Exclude<keyof F, RequiredNames<F>>]?: ValueOf<F[N]> };

/** The parameters of an action that takes none. */
type NoValues = { readonly [name: string]: never };

type Entry = (typeof actionEntries)[number];

/**
 * The parameters of each known action, derived from its catalogue entry. A value that may be dynamic is text; a whole
 * number may be written as a number or as a decimal string; an id or ARN may be a typed reference.
 *
 * @example
 * const prompt: ActionParameters["MessageParticipant"] = { Text: "Hello $.Attributes.firstName" };
 */
export type ActionParameters = {
  readonly [E in Entry as E["type"]]: keyof E["parameters"] extends never ? NoValues : FieldValues<E["parameters"]>;
};
