import { isJsonObject } from "../json.js";

/**
 * The values that stand at a path of names with dots (`InputValidation.PhoneNumberValidation`). `[]` after a name goes
 * into each entry of a list (`Messages[].Text`). Empty when nothing stands there.
 */
export function valuesAt(parameters: unknown, path: string): readonly unknown[] {
  let values: readonly unknown[] = [parameters];
  for (const { name, isList } of stepsOf(path)) {
    const found: unknown[] = [];
    for (const value of values) {
      if (!isJsonObject(value) || !Object.hasOwn(value, name)) continue;
      const member = value[name];
      if (!isList) found.push(member);
      else if (Array.isArray(member)) found.push(...member);
    }
    if (found.length === 0) return found;
    values = found;
  }
  return values;
}

interface Step {
  readonly name: string;
  readonly isList: boolean;
}

/** Paths stand in the catalogue: there are few of them, and each is asked for with every block. */
const steps = new Map<string, readonly Step[]>();

function stepsOf(path: string): readonly Step[] {
  let known = steps.get(path);
  if (known === undefined) {
    known = path.split(".").map((step) => {
      const isList = step.endsWith("[]");
      return { name: isList ? step.slice(0, -2) : step, isList };
    });
    steps.set(path, known);
  }
  return known;
}
