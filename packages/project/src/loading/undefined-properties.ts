import type { Diagnostic } from "@flowc/diagnostics";
import { isResourceDeclaration, type ResourceDeclaration, words } from "@flowc/provisioner";
import { projectDiagnostics } from "../project-diagnostics.js";
import { atAuthor } from "./author-places.js";

/**
 * Properties of a declaration that are there but undefined (CLI126). That is what a value becomes that comes from a
 * file in a circle of imports: it is not made yet when the declaration reads it, and the resource would silently do
 * without it.
 */
export function undefinedProperties({ kind, name, properties, span }: ResourceDeclaration): Diagnostic[] {
  const resource = words(kind, name);
  return pathsOfUndefined(properties, "").map((property) =>
    projectDiagnostics.create("CLI126", { resource, property }, { span: atAuthor(span), subject: { resource } }),
  );
}

function pathsOfUndefined(value: object, path: string): string[] {
  return Object.entries(value).flatMap(([member, inner]: [string, unknown]) => {
    const at = path === "" ? member : `${path}.${member}`;
    if (inner === undefined) return [at];
    const isData = typeof inner === "object" && inner !== null && !isResourceDeclaration(inner) && !("kind" in inner);
    return isData ? pathsOfUndefined(inner, at) : [];
  });
}
