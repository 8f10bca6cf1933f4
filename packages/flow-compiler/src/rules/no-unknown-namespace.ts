import { attributeNamespaces, findNamespace } from "@flowc/connect-model";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly path: string;
  readonly root: string;
  readonly nearest: string | undefined;
}

const roots = attributeNamespaces.map(({ root }) => root);

/** A JSONPath into data that no contact has. */
export const noUnknownNamespace = defineRule<Parameters>(
  {
    code: "FLOW602",
    name: "no-unknown-namespace",
    severity: "warning",
    grade: "docs",
    message: ({ block, path, root }) =>
      `${quote(block)} reads ${path}, but there is nothing called ${root}: the value is always empty.`,
    help: (p) =>
      p.nearest === undefined
        ? "Attributes of the contact are under $.Attributes, the answer of a Lambda function under $.External."
        : `Did you mean ${p.nearest}?`,
    source: sources.attributes,
    checked,
  },
  (context, report) => ({
    block(block) {
      for (const { path, text, pointer } of block.paths) {
        if (findNamespace(path) !== undefined) continue;
        const root = `$.${path.root}`;
        report(
          { block: block.identifier, path: text, root, nearest: context.nearest(root, roots) },
          { block, pointer, fold: root },
        );
      }
    },
  }),
);
