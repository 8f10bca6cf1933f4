import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly path: string;
  /** The block whose result its author means. */
  readonly meant: string;
  /** The block whose result is there instead. */
  readonly found: string;
  readonly isAlways: boolean;
}

/** A result that its author took from one block, read where another block has put its own in the same place. */
export const noStaleResult = defineRule<Parameters>(
  {
    code: "FLOW624",
    name: "no-stale-result",
    severity: "warning",
    grade: "docs",
    message: ({ block, path, meant, found, isAlways }) =>
      `${quote(block)} means the ${path} of ${quote(meant)}, but ${isAlways ? "" : "on some ways there "}${quote(found)} has replaced it.`,
    help: ({ meant }) =>
      `Keep what is needed of ${quote(meant)} in a contact attribute before another block fills the same place.`,
    source: sources.attributes,
    checked,
  },
  (context, report) => ({
    flow() {
      const { resultSources } = context.unit;
      if (resultSources === undefined) return;
      const slots = context.slotContents;
      for (const { view, slot, text, pointer } of slots?.reads ?? []) {
        const meant = resultSources.of(view.identifier, text);
        if (meant === undefined) continue;
        const filled = (slots?.at(view, slot) ?? []).flatMap(({ kind, by }) => (kind === "filled" && by ? [by] : []));
        const other = filled.find(({ identifier }) => identifier !== meant);
        if (other === undefined) continue;
        report(
          {
            block: view.identifier,
            path: text,
            meant,
            found: other.identifier,
            isAlways: filled.every(({ identifier }) => identifier !== meant),
          },
          { block: view, pointer, fold: `${slot} ${meant} ${other.index}` },
        );
      }
    },
  }),
);
