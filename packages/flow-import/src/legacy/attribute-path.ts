import { findNamespace, formatJsonPath, type JsonPath, parseJsonPath } from "@flowc/connect-model";
import { lookUp } from "./conversion.js";

/** The root behind a namespace whose attributes have any name. Lex and media streams are assumed, 2026-11-20. */
const roots: Readonly<Record<string, JsonPath>> = {
  "User Defined": { root: "Attributes", steps: [], backticks: false },
  External: { root: "External", steps: [], backticks: false },
  "Lex Slots": { root: "Lex", steps: [{ kind: "member", name: "Slots" }], backticks: false },
  "Lex Attributes": { root: "Lex", steps: [{ kind: "member", name: "SessionAttributes" }], backticks: false },
};

/** What the old designer called system attributes where it is not their path (exports, 2026-11-20). */
const systemNames: Readonly<Record<string, string>> = {
  "Stored customer input": "$.StoredCustomerInput",
  "Customer Number": "$.CustomerEndpoint.Address",
  "Dialed Number": "$.SystemEndpoint.Address",
};

/** The path of an attribute that the old export names by namespace and name; nothing when it is not known. */
export function attributePath(namespace: string, attribute: string): string | undefined {
  const known = lookUp(roots, namespace);
  if (known !== undefined) {
    const { root, steps, backticks } = known;
    return formatJsonPath({ root, steps: [...steps, { kind: "member", name: attribute }], backticks });
  }
  if (namespace !== "System") return undefined;
  const named = lookUp(systemNames, attribute);
  if (named !== undefined) return named;
  const { path } = parseJsonPath(`$.${attribute}`);
  return path !== undefined && findNamespace(path) !== undefined ? `$.${attribute}` : undefined;
}
