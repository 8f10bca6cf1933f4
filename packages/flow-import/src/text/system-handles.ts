import { formatJsonPath, type GraphType, type JsonPath, systemAttributes } from "@flowc/connect-model";
import { contactFlow } from "@flowc/flow-dsl";
import type { HandleCode } from "../blocks/call-sketch.js";
import { type Code, call, literal, member, name } from "../program/code.js";

/** Flow types whose builder knows an agent. */
const withAgent: ReadonlySet<GraphType> = new Set([
  "CUSTOMER_HOLD",
  "CUSTOMER_WHISPER",
  "AGENT_HOLD",
  "AGENT_WHISPER",
  "OUTBOUND_WHISPER",
  "AGENT_TRANSFER",
  "MODULE",
]);

/** Every handle of `f.system` by its path, asked from the builder itself. */
function systemHandles(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const walk = (holder: object, at: readonly string[]): void => {
    for (const [key, held] of Object.entries(holder)) {
      if (typeof held === "function" && isHandle(held)) found.set(String(held), [...at, key]);
      else if (typeof held === "object" && held !== null) walk(held, [...at, key]);
    }
  };
  contactFlow("Any", (f) => walk(f.system, ["system"])).build();
  return found;
}

let known: ReadonlyMap<string, readonly string[]> | undefined;

function isHandle(held: object): boolean {
  return String(held).startsWith("$.");
}

/** Paths whose handle names all values that it can be. */
const closed: ReadonlySet<string> = new Set(["$.Channel", "$.InitiationMethod"]);

/** Members of `f.system` under which any name is a handle. */
const free: ReadonlySet<string> = new Set(["segment", "tags"]);

const holders: ReadonlySet<string> = new Set(["segment", "sipHeaders"]);

/** `f.system...` for the path of a system attribute that flows of this type can read. */
export function systemHandle(path: JsonPath, flowType: GraphType): HandleCode | undefined {
  const text = formatJsonPath(path);
  const found = reach(text);
  if (found === undefined) return memberHandle(path);
  const { code, top } = found;
  if (holders.has(top) || (top === "agent" && !withAgent.has(flowType))) return undefined;
  if (top === "tags") return { code, asks: "keys" };
  const values = closed.has(text) ? systemAttributes.find((attribute) => attribute.path === text)?.values : undefined;
  return { code, ...(values && { values }) };
}

/** A name under a holder: `f.system.segment("connect:Subtype")`, `f.system.sipHeaders.From`. */
function memberHandle(path: JsonPath): HandleCode | undefined {
  const last = path.steps.at(-1);
  if (last?.kind !== "member" || path.backticks) return undefined;
  const holder = reach(formatJsonPath({ ...path, steps: path.steps.slice(0, -1) }));
  if (holder === undefined) return undefined;
  const isKnown = systemAttributes.some((attribute) => attribute.path === formatJsonPath(path));
  if (holder.top === "sipHeaders") return isKnown ? { code: member(holder.code, last.name) } : undefined;
  if (!free.has(holder.top)) return undefined;
  return { code: call(holder.code, literal(last.name)), asks: isKnown ? "text" : "any" };
}

function reach(path: string): { readonly code: Code; readonly top: string } | undefined {
  known ??= systemHandles();
  const members = known.get(path);
  const [, top = ""] = members ?? [];
  return members && { code: members.reduce<Code>(member, name("f")), top };
}
