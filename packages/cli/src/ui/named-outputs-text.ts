import { isJsonObject, type JsonValue } from "@flowc/connect-model";
import { printable } from "@flowc/diagnostics";
import type { NamedOutputs } from "@flowc/provisioner";

/** Outputs, one a line; those that are maps with their members below, however deep. */
export function namedOutputsText(outputs: NamedOutputs): string {
  return Object.entries(outputs)
    .flatMap(([name, value]) => linesOf(name, value))
    .join("\n");
}

function linesOf(name: string, value: JsonValue): readonly string[] {
  const label = printable(name);
  if (!isJsonObject(value)) return [`${label} = ${printable(plain(value))}`];
  const members = Object.entries(value);
  if (members.length === 0) return [`${label} = none`];
  return [label, ...members.flatMap(([member, one]) => linesOf(member, one)).map((line) => `  ${line}`)];
}

/** One output bare, as a script takes it: a text as it is, everything else as JSON. */
export function outputValueText(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value, null, 2);
}

function plain(value: JsonValue): string {
  if (value === null) return "not known";
  return typeof value === "string" ? value : JSON.stringify(value);
}
