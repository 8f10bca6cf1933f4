import type { BindResult } from "@flowc/project";
import { nounOf } from "@flowc/provisioner";
import { displayPath } from "./diagnostics.js";

type Table = NonNullable<BindResult["table"]>;

/** What was bound, one line for each kind, and how a build comes to read it. */
export function bindText(
  { file, isChanged, isConfigured }: BindResult,
  table: Table,
  environment: string,
  directory: string,
): string {
  const kinds = [...table]
    .filter(([, names]) => names.size > 0)
    .map(([kind, names]) => `  ${nounOf(kind)}: ${names.size}`);
  const path = displayPath(file, directory);
  const total = [...table.values()].reduce((sum, names) => sum + names.size, 0);
  const names = total === 1 ? "1 name" : `${total} names`;
  return [
    isChanged ? `Wrote ${names} to ${path}` : `${path} is up to date with ${names}`,
    ...kinds.toSorted(),
    ...(isConfigured ? [] : [`For builds to read it, give the environment "${environment}": bindings: "${path}"`]),
  ].join("\n");
}
