import { type Block, type FlowUnit, type JsonObject, noSpans, type ParameterValue } from "@flowc/connect-model";
import {
  type ContactStart,
  createProgram,
  createSimulator,
  createWorld,
  openSession,
  type TraceEvent,
  type WorldOptions,
} from "../../src/index.js";

/** A block under test: every branch that it names leads to a block that ends the contact. */
export interface OneBlock {
  readonly type: string;
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  readonly errors?: readonly string[];
  readonly conditions?: readonly (readonly [operator: string, operand: string])[];
}

function unitOf({ type, parameters = {}, errors = ["NoMatchingError"], conditions = [] }: OneBlock): FlowUnit {
  const bye: Block = { identifier: "bye", type: "DisconnectParticipant", parameters: {}, branches: [] };
  const block: Block = {
    identifier: "it",
    type,
    parameters,
    branches: [
      { kind: "next", target: "bye" },
      ...conditions.map(([operator, operand]) => ({
        kind: "condition" as const,
        operator,
        operands: [operand],
        target: "bye",
      })),
      ...errors.map((errorType) => ({ kind: "error" as const, errorType, target: "bye" })),
    ],
  };
  const graph = { name: "Main", type: "CONTACT_FLOW", version: "1", entry: "it", blocks: [block, bye] } as const;
  return { graph, spans: noSpans, diagnostics: [] };
}

type Completed = Extract<TraceEvent, { event: "FlowActionCompleted" }>;

/** Runs one block, from the time 0 on for as long as it takes. */
export function runBlock(block: OneBlock, world: WorldOptions = {}, contact: ContactStart = {}) {
  const simulator = createSimulator(createProgram([unitOf(block)]));
  const session = openSession(simulator, createWorld(world), simulator.start("Main", 0, contact));
  session.passTimeTo(1_000_000);
  const written: JsonObject = Object.fromEntries(
    session.trace.flatMap((event) => (event.event === "ValueWritten" ? [[event.path, event.value]] : [])),
  );
  return {
    session,
    /** Where and how the block ended. */
    get end(): Completed | undefined {
      return session.trace.find((event): event is Completed => event.event === "FlowActionCompleted");
    },
    written,
    codes: session.diagnostics.map(({ code }) => code),
    requests: session.trace.flatMap((event) => (event.event === "RequestMade" ? [event.request] : [])),
  };
}
