import type { Decision } from "./decision.js";

/** By what one resource can be seen to refer to another: as last applied, and as it is live. */
export interface ReferenceTrace {
  /** Address and id that others refer to it by. */
  readonly address: string;
  readonly id: string;
  /** Addresses it referred to when it was last applied. */
  readonly references: ReadonlySet<string>;
  /** The live properties as text: what they really refer to, also when the state knows nothing of it. */
  readonly live: string;
}

export function traceOf({ address, entry, live }: Decision): ReferenceTrace {
  return {
    address,
    id: live?.id ?? entry?.id ?? "",
    references: new Set(entry?.references),
    live: live === undefined ? "" : JSON.stringify(live.properties),
  };
}

/** Whether one refers to another, as applied or as live. */
export function refersTo(user: ReferenceTrace, used: Pick<ReferenceTrace, "address" | "id">): boolean {
  return user.references.has(used.address) || (used.id !== "" && user.live.includes(asFound(used.id)));
}

const unmistakable = /^arn:|[0-9a-f]{8}-[0-9a-f]{4}-/;

/** An id as it stands in properties: anywhere in a text, or, where it is a name that can be part of others, as a whole. */
function asFound(id: string): string {
  return unmistakable.test(id) ? id : JSON.stringify(id);
}
