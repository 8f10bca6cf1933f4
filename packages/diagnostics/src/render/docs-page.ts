import type { Diagnostic } from "../diagnostic.js";

/** The families of flowc's own codes; what others report has codes of their own making. */
const ownFamilies = ["FLOW", "PLAN", "APPLY", "STATE", "EMU", "CLI", "SIM", "TEST", "VIEW", "EDIT"] as const;

const ownCode = new RegExp(`^(?:${ownFamilies.join("|")})\\d{3}$`);

/** Whether a code belongs to one of flowc's families, such as `FLOW102`. Codes of plug-in rules do not. */
export function isOwnCode(code: string): boolean {
  return ownCode.test(code);
}

/** Page that explains one of flowc's codes, from the root of the repository. */
export function docsPage(code: string): string {
  return `docs/diagnostics/${code}.md`;
}

/** Where the code of a diagnostic is explained; undefined for a code of others that names no page. */
export function docsOf({ code, docs }: Pick<Diagnostic, "code" | "docs">): string | undefined {
  return docs ?? (isOwnCode(code) ? docsPage(code) : undefined);
}
