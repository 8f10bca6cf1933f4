import { type Block, type Branch, type FlowUnit, type GraphType, noSpans, type Parameters } from "@flowc/connect-model";
import {
  type ContactStart,
  createProgram,
  createSimulator,
  createWorld,
  openSession,
  type Session,
  type World,
  type WorldOptions,
} from "../src/index.js";

/** A branch as tests write it: a target, after what leads there. Without words: the next branch. */
export type Ways = Readonly<Record<string, string>>;

function branchOf(words: string, target: string): Branch {
  if (words === "next") return { kind: "next", target };
  if (words.startsWith("=")) return { kind: "condition", operator: "Equals", operands: [words.slice(1)], target };
  const [operator = "", operand] = words.split(" ");
  return operand === undefined
    ? { kind: "error", errorType: words, target }
    : { kind: "condition", operator, operands: [operand], target };
}

/** A block. Ways: `next`, `=gold` for a condition that equals, `NumberGreaterThan 5`, else an error type. */
export function block(identifier: string, type: string, parameters: Parameters = {}, ways: Ways = {}): Block {
  const branches = Object.entries(ways).map(([words, target]) => branchOf(words, target));
  return { identifier, type, parameters, branches };
}

/** Sets contact attributes and goes on. */
export function setting(identifier: string, attributes: Readonly<Record<string, string>>, target: string): Block {
  const parameters = { Attributes: attributes, TargetContact: "Current" };
  return block(identifier, "UpdateContactAttributes", parameters, { next: target, NoMatchingError: target });
}

/** Hangs up. */
export function hangingUp(identifier: string): Block {
  return block(identifier, "DisconnectParticipant");
}

/** A flow that starts at its first block. */
export function flow(name: string, blocks: readonly Block[], type: GraphType = "CONTACT_FLOW"): FlowUnit {
  const graph = { name, type, version: "2019-10-30", entry: blocks[0]?.identifier ?? "", blocks } as const;
  return { graph, spans: noSpans, diagnostics: [] };
}

/** Runs the first of some flows as far as it comes by itself. */
export function run(
  flows: readonly [FlowUnit, ...FlowUnit[]],
  world: World | WorldOptions = {},
  start: ContactStart & { readonly at?: number } = {},
): Session {
  const simulator = createSimulator(createProgram(flows));
  const { at = 0, ...contact } = start;
  const answering = "answer" in world ? world : createWorld(world);
  return openSession(simulator, answering, simulator.start(flows[0].graph.name, at, contact));
}

/** The blocks that ran, in order. */
export function path(session: Session): readonly string[] {
  return session.trace.flatMap((event) => (event.event === "FlowActionStarted" ? [event.block] : []));
}

/** The attributes of the first contact. */
export function attributes(session: Session): unknown {
  return session.state.contacts[0]?.data.Attributes;
}
