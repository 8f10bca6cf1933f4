import type { CodeDescription } from "@flowc/diagnostics";

/** The page of a rule from a configuration: the one it brings, or what is known about it. */
export function rulePage({ code, name, severity, evidence, page, url }: CodeDescription): string {
  if (page !== undefined) return page;
  return [
    `# ${code} ${name}`,
    "A rule of the configuration. It brings no page of its own.",
    [`- severity: ${severity}`, ...(evidence === undefined ? [] : [`- how well it is known: ${evidence}`])].join("\n"),
    ...(url === undefined ? [] : [`More: ${url}`]),
    "",
  ].join("\n\n");
}
