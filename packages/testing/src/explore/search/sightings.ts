import type { EndReason, SimulationState, TraceEvent } from "@flowc/simulator";
import type { BlockName, CostedChoice } from "../choices/choice.js";
import type { Moment } from "./stretch.js";

/** A point of the search: what was chosen, one after the other, to come there. */
export interface Node<C> extends Moment {
  readonly parent: Node<C> | undefined;
  readonly choice: C;
  readonly cost: number;
  /** What the next block could find open values to be; empty when it looks at none. */
  readonly decisions: readonly CostedChoice[];
  /** Until when flows spoke since the choice before to somebody who waits for people. */
  readonly restedUntil: number | undefined;
  /** Whether a block failed on the way that would have worked. */
  readonly isForced: boolean;
  /** Blocks that began since the choice before, as `flow\0block`. */
  readonly begun: readonly string[];
}

/** Names a block. */
export function blockKey({ flow, block }: BlockName): string {
  return `${flow}\0${block}`;
}

/** Names a branch by its place in its block. */
export function branchKey(at: BlockName, index: number): string {
  return `${blockKey(at)}\0${index}`;
}

/** A way in which a contact ended. */
export interface EndSeen<N> {
  readonly reason: EndReason;
  /** The block that ran last. */
  readonly at: BlockName | undefined;
  readonly node: N;
}

/** What a search has seen so far: always with the cheapest way there. */
export class Sightings<N extends { readonly isForced: boolean }> {
  /** By block. */
  readonly blocks = new Map<string, N>();
  /** By branch. */
  readonly branches = new Map<string, N>();
  /** By reason and last block. */
  readonly ends = new Map<string, EndSeen<N>>();
  /** By block: values that conditions were tried on. */
  readonly values = new Map<string, Set<string>>();

  /** Notes what happened on the way to a node. Whether any of it was new. */
  note(trace: readonly TraceEvent[], state: SimulationState, node: N): boolean {
    let isNew = false;
    let last: BlockName | undefined;
    for (const event of trace) {
      if (event.event === "FlowActionStarted") {
        last = event;
        isNew = first(this.blocks, blockKey(event), node) || isNew;
      } else if (event.event === "FlowActionCompleted") isNew = this.#completed(event, node) || isNew;
    }
    this.#end(state, last, node);
    return isNew;
  }

  #completed(event: Extract<TraceEvent, { event: "FlowActionCompleted" }>, node: N): boolean {
    const compared = event.value ?? (event.outcome === "error" ? undefined : event.detail);
    if (event.type === "Compare" && compared !== undefined) this.#value(blockKey(event), compared);
    return event.branch !== undefined && this.#branch(branchKey(event, event.branch), node);
  }

  #end(state: SimulationState, last: BlockName | undefined, node: N): void {
    const ended = state.contacts[0]?.ended;
    if (ended === undefined || state.contacts.some((contact) => contact.ended === undefined)) return;
    const at = last && { flow: last.flow, block: last.block };
    first(this.ends, `${ended.reason} ${at === undefined ? "" : blockKey(at)}`, { reason: ended.reason, at, node });
  }

  /** A way without a failure is better than any with one. */
  #branch(key: string, node: N): boolean {
    const known = this.branches.get(key);
    if (known !== undefined && (node.isForced || !known.isForced)) return false;
    this.branches.set(key, node);
    return true;
  }

  #value(block: string, value: string): void {
    const seen = this.values.get(block);
    if (seen === undefined) this.values.set(block, new Set([value]));
    else if (seen.size < 20) seen.add(value);
  }
}

function first<V>(map: Map<string, V>, key: string, value: V): boolean {
  if (map.has(key)) return false;
  map.set(key, value);
  return true;
}
