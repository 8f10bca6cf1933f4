import { isJsonObject, type JsonValue } from "@flowc/connect-model";
import { printable } from "@flowc/diagnostics";
import type { NamedOutputs } from "@flowc/provisioner";

/** Outputs, one a line; those that are maps with their members below. */
export function namedOutputsText(outputs: NamedOutputs): string {
  return Object.entries(outputs)
    .flatMap(([name, value]) => {
      if (!isJsonObject(value)) return [`${name} = ${printable(plain(value))}`];
      const members = Object.entries(value);
      if (members.length === 0) return [`${name} = none`];
      return [name, ...members.map(([member, one]) => `  ${printable(member)} = ${printable(plain(one))}`)];
    })
    .join("\n");
}

/** One output bare, as a script takes it: a text as it is, everything else as JSON. */
export function outputValueText(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value, null, 2);
}

function plain(value: JsonValue): string {
  if (value === null) return "not known";
  if (isJsonObject(value)) {
    return Object.entries(value)
      .map(([member, one]) => `${member} ${plain(one)}`)
      .join(", ");
  }
  return typeof value === "string" ? value : JSON.stringify(value);
}
