import { isJsonObject, type JsonObject } from "@flowc/connect-model";
import type { LiveResource } from "../../driver/live-resource.js";

/**
 * What `deployed` has to say of a live flow or module for it to stay as it is; empty for most. Versions and aliases are
 * in it when they were read (`read` with `version` and `aliases`).
 */
export function liveDeployment({ properties }: LiveResource): JsonObject {
  const { state, version, aliases, externalInvocation } = properties;
  const { byName } = isJsonObject(aliases) ? aliases : {};
  const named = Object.entries(isJsonObject(byName) ? byName : {}).map(([name, alias]) => [
    name,
    isJsonObject(alias) ? (alias.number ?? null) : null,
  ]);
  return {
    ...(state === "ARCHIVED" && { state }),
    ...(typeof version === "string" && { version }),
    ...(named.length > 0 && { aliases: Object.fromEntries(named) as JsonObject }),
    ...(externalInvocation === true && { externalInvocation }),
  };
}
