import { type GraphType, systemAttributes } from "@flowc/connect-model";
import { contactFlow } from "@flowc/flow-dsl";
import { type Code, member, name } from "../program/code.js";

/** Members of `f.system` that hold handles by free names: `f.system.segment("connect:Subtype")`. */
export const freeSystemMembers: ReadonlySet<string> = new Set(["segment", "tags", "sipHeaders"]);

/** Flow types whose builder knows an agent. */
const withAgent: ReadonlySet<GraphType> = new Set([
  "CUSTOMER_HOLD",
  "CUSTOMER_WHISPER",
  "AGENT_HOLD",
  "AGENT_WHISPER",
  "OUTBOUND_WHISPER",
  "AGENT_TRANSFER",
]);

/** Every handle of `f.system` by its path, asked from the builder itself. */
function systemHandles(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const walk = (holder: object, at: readonly string[]): void => {
    for (const [key, held] of Object.entries(holder)) {
      if (typeof held === "function") found.set(String(held), [...at, key]);
      else if (typeof held === "object" && held !== null) walk(held, [...at, key]);
    }
  };
  contactFlow("Any", (f) => walk(f.system, ["system"])).build();
  return found;
}

let known: ReadonlyMap<string, readonly string[]> | undefined;

/** `f.system...` for the path of a system attribute that flows of this type can read. */
export function systemHandle(path: string, flowType: GraphType): Code | undefined {
  known ??= systemHandles();
  const members = known.get(path);
  if (members === undefined || freeSystemMembers.has(members[1] ?? "")) return undefined;
  if (members[1] === "agent" && !withAgent.has(flowType)) return undefined;
  return members.reduce<Code>(member, name("f"));
}

/** The free member of `f.system` whose names start at this root, for example `$.SegmentAttributes`. */
export function freeSystemHandle(root: string): Code | undefined {
  known ??= systemHandles();
  const members = known.get(root);
  return members !== undefined && freeSystemMembers.has(members[1] ?? "")
    ? members.reduce<Code>(member, name("f"))
    : undefined;
}

/** Paths whose handle names all values that it can be. */
const closed: ReadonlySet<string> = new Set(["$.Channel", "$.InitiationMethod"]);

/** All that a system attribute can be, where the type of its handle says so. */
export function systemValues(path: string): readonly string[] | undefined {
  return closed.has(path) ? systemAttributes.find((attribute) => attribute.path === path)?.values : undefined;
}
