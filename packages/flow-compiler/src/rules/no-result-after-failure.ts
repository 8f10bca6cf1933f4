import type { BlockView } from "../check/block-view.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly path: string;
  readonly failed: string;
  /** Whether every way here is one on which it failed. */
  readonly isAlways: boolean;
}

/** A result that is read on the way that a contact takes when the block that makes it has failed. */
export const noResultAfterFailure = defineRule<Parameters>(
  {
    code: "FLOW621",
    name: "no-result-after-failure",
    severity: "warning",
    grade: "docs",
    message: ({ block, path, failed, isAlways }) =>
      `${quote(block)} reads ${path}, ${isAlways ? "but a contact comes here when" : "also when"} ${quote(failed)} has failed and left no result.`,
    help: ({ failed }) =>
      `The value is empty then, or the rest of an older result. Let the error branch of ${quote(failed)} lead somewhere that does not need it.`,
    source: sources.attributes,
    checked,
  },
  (context, report) => ({
    flow() {
      const slots = context.slotContents;
      for (const { view, slot, text, pointer, isCompared } of slots?.reads ?? []) {
        const contents = slots?.at(view, slot) ?? [];
        const failed = contents.flatMap(({ kind, by }): BlockView[] => (kind === "failed" && by ? [by] : []));
        const [first] = failed;
        // To compare a value that may be missing is how authors find out.
        if (first === undefined || isCompared) continue;
        report(
          {
            block: view.identifier,
            path: text,
            failed: first.identifier,
            isAlways: contents.length === failed.length,
          },
          { block: view, pointer, fold: `${slot} ${first.index}` },
        );
      }
    },
  }),
);
