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
    return { identifier, site: step.site, branches: branchSites(branches) };
  });
  let spans: FlowSpans | undefined;
  return {
    find(block, pointer) {
      spans ??= spansFromTable(
        new Map([
          [documentKey, known([["", declared]])],
          ...sites.map((block): [string, Map<string, Span>] => [block.identifier, known(placesOf(block))]),
        ]),
      );
      return spans.find(block, pointer);
    },
  };
}

/** Where a block and its branches were written. */
interface BlockSites {
  readonly identifier: string;
  readonly site: CallSite | undefined;
  readonly branches: readonly BranchSite[];
}

interface BranchSite {
  readonly kind: "condition" | "error";
  /** Among the branches of its kind. */
  readonly index: number;
  readonly site: CallSite;
}

/** A branch is found at the first thing that the author wrote in it, if there is any. */
function branchSites(branches: OpenBlock["branches"]): readonly BranchSite[] {
  const counts = { condition: 0, error: 0 };
  const found: BranchSite[] = [];
  for (const { outcome } of branches) {
    if (outcome === undefined) continue;
    const { kind } = outcome.on;
    const index = counts[kind]++;
    const site = outcome.body?.steps[0]?.site;
    if (site !== undefined) found.push({ kind, index, site });
  }
  return found;
}

const lists = { condition: "Conditions", error: "Errors" } as const;

/** Places by pointer inside the block. */
type Places = readonly (readonly [string, CallSite | undefined])[];

function placesOf({ site, branches }: BlockSites): Places {
  return [["", site], ...branches.map((one) => [`/Transitions/${lists[one.kind]}/${one.index}`, one.site] as const)];
}

function known(places: Places): Map<string, Span> {
  return new Map(
    places.flatMap(([pointer, site]): [string, Span][] => {
      const span = spanOf(site);
      return span ? [[pointer, span]] : [];
    }),
  );
}
