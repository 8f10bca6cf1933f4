import type { CodeDescription } from "@flowc/diagnostics";
import { describeCode } from "./code-pages.js";
import { pageSummary } from "./page-text.js";

/** A rule with its page and what that says first: one of flowc's pages, or that of a rule from a configuration. */
export function withPage<R extends CodeDescription>(rule: R): R {
  const shipped = describeCode(rule.code);
  if (shipped !== undefined) return { ...rule, ...shipped };
  const page = rulePage(rule);
  return { ...rule, page, summary: pageSummary(page) };
}

/** The page of a rule from a configuration: the one it brings, or what is known about it. */
function rulePage({ code, name, severity, evidence, page, url }: CodeDescription): string {
  if (page !== undefined) return page;
  return [
    `# ${code} ${name}`,
    "A rule of the configuration. It brings no page of its own.",
    [`- severity: ${severity}`, ...(evidence === undefined ? [] : [`- how well it is known: ${evidence}`])].join("\n"),
    ...(url === undefined ? [] : [`More: ${url}`]),
    "",
  ].join("\n\n");
}
