import { documentKey, type FlowSpans, spansFromTable } from "@flowc/connect-model";
import type { Span } from "@flowc/diagnostics";
import type { CallSite } from "../call-sites/call-site.js";
import { spanOf } from "../call-sites/mapper.js";
import type { OpenBlock } from "../lowering/lower.js";

/**
 * Where the blocks and branches of a flow were written. Places are mapped to the author's source when the first one is
 * asked for: a flow without findings never pays for it.
 */
export function lateSpans(declared: CallSite | undefined, blocks: readonly OpenBlock[]): FlowSpans {
  // Taken out of the blocks at once: they hold all that was recorded, and a flow is kept as long as its project.
  const sites = blocks.map(({ identifier, step, branches }): BlockSites => {
    return [identifier, [["", step.site], ...branchSites(branches)]];
  });
  let spans: FlowSpans | undefined;
  return {
    find(block, pointer) {
      spans ??= spansFromTable(
        new Map([
          [documentKey, known([["", declared]])],
          ...sites.map(([identifier, places]): [string, Map<string, Span>] => [identifier, known(places)]),
        ]),
      );
      return spans.find(block, pointer);
    },
  };
}

/** The identifier of a block, and where it and its branches were written, by pointer. */
type BlockSites = readonly [string, readonly (readonly [string, CallSite | undefined])[]];

/** A branch is found at the first thing that the author wrote in it. */
function branchSites(branches: OpenBlock["branches"]): [string, CallSite | undefined][] {
  const counts = { condition: 0, error: 0 };
  return branches.flatMap(({ outcome }): [string, CallSite | undefined][] => {
    if (outcome === undefined) return [];
    const { kind } = outcome.on;
    const list = kind === "condition" ? "Conditions" : "Errors";
    return [[`/Transitions/${list}/${counts[kind]++}`, outcome.body?.steps[0]?.site]];
  });
}

function known(sites: readonly (readonly [string, CallSite | undefined])[]): Map<string, Span> {
  return new Map(
    sites.flatMap(([pointer, site]): [string, Span][] => {
      const span = spanOf(site);
      return span ? [[pointer, span]] : [];
    }),
  );
}
