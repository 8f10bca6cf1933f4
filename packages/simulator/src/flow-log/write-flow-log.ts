import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import type { BlockProgram, FlowProgram } from "../program/flow-program.js";
import type { Program } from "../program/program.js";
import type { LambdaQuestion } from "../request/request.js";
import type { TraceEvent } from "../trace/trace-event.js";
import { comparisonMethod, entryParameters, isOn, type VisitFacts } from "./entry-parameters.js";
import type { FlowLogEntry } from "./flow-log-entry.js";
import { moduleTypeOf } from "./module-types.js";

/** How a flow log is written. */
export interface FlowLogOptions {
  /** ARN of the instance that the contact is said to be in. Default: one of fiction. */
  readonly instanceArn?: string;
  /** Only what runs while the flows have logging switched on, as the service does. Default false: everything. */
  readonly onlyWhileLogging?: boolean;
}

type Started = Extract<TraceEvent, { event: "FlowActionStarted" }>;
type Completed = Extract<TraceEvent, { event: "FlowActionCompleted" }>;

/** A run of a block that is being put together. */
interface OpenVisit {
  readonly started: Started;
  readonly block: BlockProgram;
  readonly flow: FlowProgram;
  readonly stack: readonly string[];
  readonly slot: FlowLogEntry[];
  said?: string;
  lambda?: LambdaQuestion;
  readonly written: Record<string, JsonValue>;
}

const fiction = "arn:aws:connect:us-east-1:000000000000:instance/00000000-0000-4000-8000-000000000000";

/** Blocks of which the log has an entry when they begin and one when they are done. */
const takesTime = new Set([
  "ConnectParticipantWithLexBot",
  "GetParticipantInput",
  "InvokeLambdaFunction",
  "MessageParticipant",
  "MessageParticipantIteratively",
]);

class FlowLogWriter {
  readonly #program: Program;
  readonly #instance: string;
  readonly #slots: FlowLogEntry[][] = [];
  readonly #open = new Map<string, OpenVisit>();
  readonly #latest = new Map<string, OpenVisit>();
  /** Callers of the modules that run for a contact, by contact and module. */
  readonly #stacks = new Map<string, readonly string[]>();

  constructor(program: Program, instance: string) {
    this.#program = program;
    this.#instance = instance;
  }

  take(event: TraceEvent): void {
    switch (event.event) {
      case "FlowStarted":
        this.#enter(event.contact, event.flow);
        break;
      case "FlowActionStarted":
        this.#begin(event);
        break;
      case "MessageReceived":
        this.#of(event, (visit) => {
          if (event.text !== "") visit.said = event.text;
        });
        break;
      case "ValueWritten":
        this.#of(event, (visit) => {
          visit.written[event.path.slice("$.".length)] = event.value;
        });
        break;
      case "RequestMade": {
        const visit = this.#latest.get(event.contact);
        if (visit !== undefined && event.request.kind === "lambda") visit.lambda = event.request;
        break;
      }
      case "FlowActionCompleted":
        this.#of(event, (visit) => this.#complete(visit, event));
        this.#open.delete(keyOf(event));
        break;
      default:
        break;
    }
  }

  entries(): FlowLogEntry[] {
    for (const visit of this.#open.values()) this.#write(visit, visit.started.at, {});
    return this.#slots.flat();
  }

  #enter(contact: string, name: string): void {
    const caller = this.#latest.get(contact);
    if (caller?.started.type !== "InvokeFlowModule") return;
    const outer = this.#stacks.get(`${contact} ${caller.flow.key}`) ?? [this.#arn(caller.flow)];
    const module = this.#program.flows.get(name);
    if (module !== undefined) this.#stacks.set(`${contact} ${name}`, [this.#arn(module), ...outer]);
  }

  #begin(started: Started): void {
    const flow = this.#program.flows.get(started.flow);
    const block = flow?.blocks.get(started.block);
    if (flow === undefined || block === undefined) return;
    const slot: FlowLogEntry[] = [];
    this.#slots.push(slot);
    const stack = this.#stacks.get(`${started.contact} ${flow.key}`) ?? [];
    const visit: OpenVisit = { started, flow, block, stack, slot, written: {} };
    this.#open.set(keyOf(started), visit);
    this.#latest.set(started.contact, visit);
  }

  #of(event: TraceEvent & { readonly flow: string; readonly block: string }, then: (visit: OpenVisit) => void): void {
    const visit = this.#open.get(keyOf(event));
    if (visit !== undefined) then(visit);
  }

  #complete(visit: OpenVisit, done: Completed): void {
    const { started, block } = visit;
    const result = resultOf(visit, done);
    if (!takesTime.has(started.type)) {
      const at = started.type === "InvokeFlowModule" ? started.at : done.at;
      if (started.type === "Compare") this.#writeChecks(visit, done);
      else this.#write(visit, at, result);
      return;
    }
    this.#write(visit, started.at, {});
    const last: FlowLogEntry[] = [];
    this.#slots.push(last);
    for (const Parameters of entryParameters(block.block, visit))
      last.push(this.#entry(visit, done.at, Parameters, result));
  }

  #write(visit: OpenVisit, at: number, result: Partial<FlowLogEntry>): void {
    const given = entryParameters(visit.block.block, visit);
    for (const parameters of given.length === 0 ? [{}] : given)
      visit.slot.push(this.#entry(visit, at, parameters, result));
  }

  /** A check has an entry for each condition that was tried. */
  #writeChecks(visit: OpenVisit, done: Completed): void {
    const Value = done.value ?? done.detail ?? "";
    for (const index of visit.block.conditions) {
      const branch = visit.block.block.branches[index];
      if (branch?.kind !== "condition") continue;
      const [SecondValue = ""] = branch.operands;
      const isMet = index === done.branch;
      const parameters = { ComparisonMethod: comparisonMethod(branch.operator), Value, SecondValue };
      visit.slot.push(this.#entry(visit, done.at, parameters, { Results: String(isMet) }));
      if (isMet) return;
    }
  }

  #entry(
    { started, flow, block, stack }: OpenVisit,
    at: number,
    parameters: JsonObject,
    result: Partial<FlowLogEntry>,
  ) {
    return {
      ...(result.Results !== undefined && { Results: result.Results }),
      ContactId: started.contact,
      ContactFlowId: this.#arn(flow),
      ContactFlowName: flow.unit.graph.name,
      ContactFlowModuleType: moduleTypeOf(started.type, block.block.parameters),
      Identifier: started.block,
      Timestamp: new Date(at).toISOString(),
      ...(stack.length > 0 && { ModuleExecutionStack: stack }),
      ...(result.ExternalResults !== undefined && { ExternalResults: result.ExternalResults }),
      Parameters: parameters,
    };
  }

  #arn({ key, unit }: FlowProgram): string {
    if (unit.id?.startsWith("arn:")) return unit.id;
    return `${this.#instance}/${unit.graph.type === "MODULE" ? "flow-module" : "contact-flow"}/${unit.id ?? key}`;
  }
}

function keyOf({ contact, flow, block }: { readonly contact: string; readonly flow: string; readonly block: string }) {
  return `${contact} ${flow} ${block}`;
}

function resultOf({ started, written }: OpenVisit & VisitFacts, done: Completed): Partial<FlowLogEntry> {
  if (started.type === "InvokeLambdaFunction") {
    const { External } = written;
    if (done.outcome === "error") return { Results: "The Lambda Function Returned An Error." };
    return isJsonObject(External) ? { ExternalResults: External } : {};
  }
  if (done.detail === "InputTimeLimitExceeded") return { Results: "Timeout" };
  if (done.detail !== undefined) return { Results: done.detail };
  const { StoredCustomerInput } = written;
  if (typeof StoredCustomerInput === "string") return { Results: StoredCustomerInput };
  return takesTime.has(started.type) ? { Results: "Success" } : {};
}

/**
 * A trace in the format of the service's flow log, in the order of its times. What the log shows of a block is known for
 * the blocks that others have published logs of; for the rest it shows the block's parameters as they are written
 * (assumed, 2026-11-21).
 */
export function flowLogOf(
  trace: readonly TraceEvent[],
  program: Program,
  { instanceArn = fiction, onlyWhileLogging = false }: FlowLogOptions = {},
): FlowLogEntry[] {
  const writer = new FlowLogWriter(program, instanceArn);
  for (const event of onlyWhileLogging ? whileLogging(trace, program) : trace) writer.take(event);
  return writer.entries().sort((a, b) => Date.parse(a.Timestamp) - Date.parse(b.Timestamp));
}

function* whileLogging(trace: readonly TraceEvent[], program: Program): Generator<TraceEvent> {
  const logged = new Set<string>();
  for (const event of trace) {
    const block = "block" in event ? program.flows.get(event.flow)?.blocks.get(event.block)?.block : undefined;
    const sets = block?.type === "UpdateFlowLoggingBehavior" ? block : undefined;
    if (sets !== undefined && isOn(sets)) logged.add(event.contact);
    if (logged.has(event.contact)) yield event;
    if (sets !== undefined && event.event === "FlowActionCompleted" && !isOn(sets)) logged.delete(event.contact);
  }
}

/** Entries as JSON lines, as the log group holds them. */
export function flowLogLines(entries: readonly FlowLogEntry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
}
