import { isJsonObject } from "../json.js";

/**
 * The values that stand at a path of names with dots (`InputValidation.PhoneNumberValidation`). `[]` after a name goes
 * into each entry of a list (`Messages[].Text`). Empty when nothing stands there.
 */
export function valuesAt(parameters: unknown, path: string): readonly unknown[] {
  return path.split(".").reduce<readonly unknown[]>(
    (values, step) => {
      const name = step.endsWith("[]") ? step.slice(0, -2) : step;
      const found = values.flatMap((value) => (isJsonObject(value) && Object.hasOwn(value, name) ? [value[name]] : []));
      return name === step ? found : found.flatMap((value) => (Array.isArray(value) ? value : []));
    },
    [parameters],
  );
}
