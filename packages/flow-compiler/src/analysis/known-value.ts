/** What is known of a value where a contact stands: that it is one text, or that it is none of some texts. */
export type KnownValue = {
  /** Index of the block that decided it. */
  readonly by: number;
} & ({ readonly is: string; readonly not?: undefined } | { readonly is?: undefined; readonly not: readonly string[] });

/** Whether a condition holds: for certain, certainly not, or nobody can tell. */
export type Truth = "yes" | "no" | "maybe";

/** Whether a condition with a literal operand holds for a value of which this is known. Text is compared with its case. */
export function truthOf(known: KnownValue | undefined, operator: string, operand: string): Truth {
  if (known === undefined) return "maybe";
  if (known.is === undefined) return operator === "Equals" && known.not.includes(operand) ? "no" : "maybe";
  const holds = compareText(known.is, operator, operand);
  return holds === undefined ? "maybe" : holds ? "yes" : "no";
}

function compareText(value: string, operator: string, operand: string): boolean | undefined {
  switch (operator) {
    case "Equals":
      return value === operand;
    case "TextStartsWith":
      return value.startsWith(operand);
    case "TextEndsWith":
      return value.endsWith(operand);
    case "TextContains":
      return value.includes(operand);
    default:
      // How numbers are read is not documented in enough detail to be sure of them.
      return undefined;
  }
}

/** What is known of a value where two ways meet; undefined for nothing. */
export function eitherOf(one: KnownValue, other: KnownValue): KnownValue | undefined {
  const by = Math.min(one.by, other.by);
  if (one.is !== undefined && one.is === other.is) return { is: one.is, by };
  const not = (one.not ?? other.not ?? []).filter((text) => isNot(one, text) && isNot(other, text));
  return not.length === 0 ? undefined : { not, by };
}

function isNot(known: KnownValue, text: string): boolean {
  return known.is === undefined ? known.not.includes(text) : known.is !== text;
}

export function isSameKnowledge(one: KnownValue | undefined, other: KnownValue | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (one.is !== other.is || one.by !== other.by) return false;
  const [left, right] = [one.not ?? [], other.not ?? []];
  return left.length === right.length && left.every((text) => right.includes(text));
}
