import { type JsonPath, parseJsonPath, systemAttributes } from "@flowc/connect-model";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly path: string;
  readonly nearest: string | undefined;
}

/** Roots whose attributes are all listed: nobody but the service fills them. */
const closedRoots: ReadonlySet<string> = new Set([
  "AdditionalEmailRecipients",
  "Agent",
  "CustomerEndpoint",
  "Metrics",
  "Queue",
  "SystemEndpoint",
]);

const names = systemAttributes.flatMap(({ path }) => {
  const { path: parsed } = parseJsonPath(path);
  return parsed !== undefined && closedRoots.has(parsed.root) ? [nameOf(parsed)] : [];
});
const known: ReadonlySet<string> = new Set(names);

/** A system attribute that does not exist. */
export const noUnknownAttribute = defineRule<Parameters>(
  {
    code: "FLOW605",
    name: "no-unknown-attribute",
    severity: "warning",
    grade: "docs",
    message: ({ block, path }) =>
      `${quote(block)} reads ${path}, which the service does not fill: the value is always empty.`,
    help: ({ nearest }) =>
      nearest === undefined
        ? "The list of system attributes is in the administrator guide."
        : `Did you mean ${nearest}?`,
    source: sources.attributes,
    checked,
  },
  (context, report) => ({
    block(block) {
      for (const { path, text, pointer } of block.paths) {
        if (!closedRoots.has(path.root) || path.steps.length === 0) continue;
        const name = nameOf(path);
        if (known.has(name) || names.some((other) => other.startsWith(`${name}.`))) continue;
        report(
          { block: block.identifier, path: text, nearest: context.nearest(name, names) },
          { block, pointer, fold: name },
        );
      }
    },
  }),
);

function nameOf({ root, steps }: JsonPath): string {
  const rest = steps.map((step) => `.${step.kind === "member" ? step.name : step.index}`).join("");
  return `$.${root}${rest}`;
}
