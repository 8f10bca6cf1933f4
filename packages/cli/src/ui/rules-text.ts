import { painter, printable, severityLook } from "@flowc/diagnostics";
import type { ProjectRule } from "@flowc/project";

/** A rule in each line: code, severity in this project, how well its fact is known, name, and what it means. */
export function rulesText(rules: readonly ProjectRule[], color: boolean): string {
  const paint = painter(color);
  const width = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  const codes = width(rules.map(({ code }) => code));
  const names = width(rules.map(({ name }) => name));
  return rules
    .map(({ code, name, setting, severity, evidence = "", summary = "" }) => {
      const chosen = `${setting}${setting === severity ? "" : "*"}`.padEnd("warning*".length);
      const look = setting === "off" ? "dim" : severityLook[setting];
      const told = paint("dim", printable(summary));
      const line = [
        code.padEnd(codes),
        paint(look, chosen),
        evidence.padEnd("service".length),
        printable(name).padEnd(names),
      ];
      return `${line.join("  ")}  ${told}`.trimEnd();
    })
    .concat(rules.some(({ setting, severity }) => setting !== severity) ? ["", "* chosen by the configuration"] : [])
    .join("\n");
}
