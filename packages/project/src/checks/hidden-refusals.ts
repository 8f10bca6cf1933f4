import { readFileSync } from "node:fs";
import { type Diagnostic, type FindingPolicy, isOwnCode, type Span } from "@flowc/diagnostics";
import { locateMember } from "../text/locate-member.js";
import { checksDiagnostics } from "./checks-diagnostics.js";

/**
 * Says where authors hide what the service refuses (CLI144): an error of one of flowc's own rules is a refusal that was
 * seen. Once for each suppression and for each code with a chosen severity.
 * @param configFile where severities are chosen
 */
export function hiddenRefusals(policy: FindingPolicy, configFile: string | undefined): Diagnostic[] {
  const hidden = new Map<
    object | string,
    { readonly how: How; readonly findings: Diagnostic[]; readonly span: Span | undefined }
  >();
  const add = (key: object | string, how: How, finding: Diagnostic, span: () => Span | undefined) => {
    if (finding.severity !== "error" || !isOwnCode(finding.code)) return;
    const known = hidden.get(key);
    if (known !== undefined) known.findings.push(finding);
    else hidden.set(key, { how, findings: [finding], span: span() });
  };
  for (const { diagnostic, suppression } of policy.suppressed) {
    add(suppression, "suppressed", diagnostic, () => suppression.span);
  }
  for (const { diagnostic, setting } of policy.softened) {
    add(`${diagnostic.code} ${setting}`, setting, diagnostic, () => chosenAt(diagnostic.code, configFile));
  }
  return [...hidden.values()].map(({ how, findings, span }) => {
    const [{ code, name }] = findings as [Diagnostic];
    return checksDiagnostics.create("CLI144", { code, name, count: findings.length, how }, { span });
  });
}

type How = "suppressed" | "off" | "warning" | "info";

function chosenAt(code: string, file: string | undefined): Span | undefined {
  return file === undefined ? undefined : locateMember({ file, text: readFileSync(file, "utf8") }, ["checks", code]);
}
