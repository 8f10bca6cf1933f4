import { type Block, isReferenceValue, joinPointer, type ParameterValue, referenceMember } from "@flowc/connect-model";

/** A part of a block that a literal of the source may have become. */
export interface BlockPart {
  /** JSON pointer as the document has it: `/Parameters/Text`. */
  readonly pointer: string;
  readonly value: string | number | boolean;
  /** `value` of a parameter, the `name` of a key of the author's choosing, an `operand`, or the name of a `reference`. */
  readonly kind: "value" | "name" | "operand" | "reference";
  /** Names on the way to it, which tell parts of one value apart. */
  readonly path: readonly string[];
  /** Of a reference: `queue`. */
  readonly of?: string;
}

/** Everything in a block that can stand in the source: values, names and references of parameters, operands. */
export function partsOfBlock({ parameters, branches }: Block): readonly BlockPart[] {
  const inside = Object.entries(parameters).flatMap(([name, value]) => partsOfValue(value, ["Parameters", name]));
  const conditions = branches.filter((branch) => branch.kind === "condition");
  const operands = conditions.flatMap(({ operands: all }, index) =>
    all.map((value, turn): BlockPart => {
      const path = ["Transitions", "Conditions", String(index), "Condition", "Operands", String(turn)];
      return { pointer: pointerOf(path), value, kind: "operand", path: [] };
    }),
  );
  return [...inside, ...operands];
}

function partsOfValue(value: ParameterValue, path: readonly string[]): BlockPart[] {
  const pointer = pointerOf(path);
  if (value === null) return [];
  if (typeof value !== "object") return [{ pointer, value, kind: "value", path }];
  if (isReferenceValue(value)) {
    const { kind, name } = value[referenceMember];
    return [{ pointer, value: name, kind: "reference", path, of: kind }];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => partsOfValue(item, [...path, String(index)]));
  return Object.entries(value).flatMap(([name, item]): BlockPart[] => [
    { pointer: pointerOf([...path, name]), value: name, kind: "name", path },
    ...partsOfValue(item as ParameterValue, [...path, name]),
  ]);
}

function pointerOf(path: readonly string[]): string {
  return path.reduce(joinPointer, "");
}
