import type { ArnKind } from "@flowc/connect-model";
import type { Comparison } from "../comparison.js";
import type { DiffSide } from "../diff-side.js";
import type { FlowChange } from "../flow-diff.js";
import type { Thing, Things } from "../things.js";
import { visitValues } from "../visit-values.js";

/** Kinds of things that contacts are sent to. */
const destinations: ReadonlySet<ArnKind> = new Set<ArnKind>(["queue", "flow", "user", "quickConnect", "flowModule"]);

interface Destination {
  readonly thing: Thing;
  readonly block: number;
}

/**
 * Queues, flows, modules and agents that contacts cannot be sent to any more, or could not before. Those that another took
 * the place of are told as such.
 * @param swapped keys of the things that other changes name
 */
export function destinationChanges(
  { before, after, things, tellBefore, tellAfter }: Comparison,
  swapped: ReadonlySet<string>,
): FlowChange[] {
  const [was, is] = [destinationsOf(before, things), destinationsOf(after, things)];
  const lost = [...was].filter(([key]) => !is.has(key) && !swapped.has(key));
  const won = [...is].filter(([key]) => !was.has(key) && !swapped.has(key));
  return [
    ...lost.map(([, { thing, block }]): FlowChange => {
      const message = `No contact of this flow is sent to ${thing.words} any more.`;
      const places = { placesBefore: [placeOf(before, block)], placesAfter: [] };
      return { kind: "destination-removed", impact: "breaking", message, way: tellBefore.wayTo(block), ...places };
    }),
    ...won.map(([, { thing, block }]): FlowChange => {
      const message = `Contacts of this flow can now be sent to ${thing.words}.`;
      const places = { placesBefore: [], placesAfter: [placeOf(after, block)] };
      return { kind: "destination-added", impact: "harmless", message, way: tellAfter.wayTo(block), ...places };
    }),
  ];
}

function destinationsOf({ reached, blocks }: DiffSide, things: Things): ReadonlyMap<string, Destination> {
  const found = new Map<string, Destination>();
  for (const block of reached) {
    visitValues(blocks[block]!.block.parameters, (value) => {
      const thing = things.of(value);
      if (thing === undefined || !destinations.has(thing.kind) || found.has(thing.key)) return;
      found.set(thing.key, { thing, block });
    });
  }
  return found;
}

function placeOf({ blocks }: DiffSide, block: number) {
  return { block: blocks[block]!.block.identifier };
}
