import type { FlowUnit } from "@flowc/connect-model";
import fc from "fast-check";
import { arbFlow, unitOf } from "../arb-flow.js";
import { branchDefects, pathDefects } from "./branch-defects.js";
import type { Defect } from "./defect.js";
import { graphDefects } from "./graph-defects.js";
import { parameterDefects } from "./parameter-defects.js";

const defects: readonly Defect[] = [...graphDefects, ...parameterDefects, ...branchDefects, ...pathDefects];

/** The ways in which `arbInvalidFlow` breaks flows. */
export const defectKinds: readonly string[] = defects.map(({ kind }) => kind);

/** A flow that is wrong in one way. */
export interface InvalidFlow {
  readonly flow: FlowUnit;
  /** What is wrong: one of `defectKinds`. */
  readonly kind: string;
  /** The diagnostic that says so. Others may come with it. */
  readonly code: string;
  /** Where it points; absent when it is about the flow as a whole. */
  readonly block?: string;
}

/** What invalid flows to make. */
export interface InvalidFlowOptions {
  /** Which defects. Default: every one of `defectKinds`. */
  readonly kinds?: readonly string[];
}

/**
 * Structured flows with one defect, of which it is known what the checker says and where. For testing rules, editors and
 * pipelines that have to cope with flows that are wrong. Shrinks towards the defect in a flow that only says goodbye.
 *
 * @example
 * fc.property(arbInvalidFlow({ kinds: ["danglingTarget"] }), ({ flow, code }) =>
 *   checkFlow(flow).some((diagnostic) => diagnostic.code === code));
 */
export function arbInvalidFlow({ kinds = defectKinds }: InvalidFlowOptions = {}): fc.Arbitrary<InvalidFlow> {
  const wanted = defects.filter(({ kind }) => kinds.includes(kind));
  const unknown = kinds.filter((kind) => !defectKinds.includes(kind));
  if (unknown.length > 0 || wanted.length === 0) {
    throw new Error(`no such kind of defect: ${unknown.join(", ")}. There are ${defectKinds.join(", ")}.`);
  }
  return fc
    .record({
      defect: fc.constantFrom(...wanted),
      flow: arbFlow({ anyAction: false }),
      chance: fc.array(fc.nat({ max: 999 }), { minLength: 4, maxLength: 4 }),
    })
    .map(({ defect, flow, chance }) => {
      let chosen = 0;
      const { graph, block } = defect.breaks(
        flow.graph,
        (sides) => (chance[chosen++ % chance.length] ?? 0) % Math.max(1, sides),
      );
      const { kind, foundAs: code } = defect;
      return { flow: unitOf(graph), kind, code, ...(block !== undefined && { block }) };
    });
}
