import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import { conditionMet } from "../engine/conditions.js";
import { firstDue, firstReady } from "../engine/due.js";
import { readOfContact } from "../engine/read-of-contact.js";
import type { Simulator, StepResult } from "../engine/step.js";
import type { SimulationEvent } from "../event/simulation-event.js";
import type { Request } from "../request/request.js";
import type { TraceEvent } from "../trace/trace-event.js";
import type { World } from "../world/world.js";
import { messageMatches } from "./message-matches.js";
import { withOverrides } from "./overrides.js";
import {
  longestTestSeconds,
  type TestAction,
  type TestContent,
  type TestEntryPoint,
  type TestObservation,
} from "./test-content.js";

/** A native test case, ready to be run on this machine. */
export interface TestCase {
  /** Name, id or ARN of the flow that takes the contact. */
  readonly flow: string;
  readonly content: TestContent;
  readonly entryPoint?: TestEntryPoint;
  /** `{ Attributes, SegmentAttributes }`: what the contact has from the start. */
  readonly initializationData?: JsonObject;
  /** When the contact arrives: milliseconds since 1970-01-01 UTC. */
  readonly at: number;
}

/** How one observation of a test case went. */
export interface ObservationResult {
  readonly identifier: string;
  /** `IN_PROGRESS`: it was waited for, or never reached, when the test ended. */
  readonly status: "PASSED" | "FAILED" | "IN_PROGRESS";
  /** Why it failed, in words. */
  readonly message?: string;
}

/** How a test case went. */
export interface TestCaseRun {
  readonly status: "PASSED" | "FAILED";
  /** In the order of the content. */
  readonly observations: readonly ObservationResult[];
  /** `TIMEOUT`: five minutes went by. */
  readonly reason: "SUCCESS" | "FAILURE" | "TIMEOUT";
  readonly message: string;
  readonly trace: readonly TraceEvent[];
}

/** Something that happened and that a test may be waiting for. */
type Happening =
  | { readonly type: "TestInitiated" | "TestCompleted" }
  | { readonly type: "MessageReceived"; readonly text: string }
  | { readonly type: "FlowActionStarted"; readonly action: string; readonly resource: string };

const actionOf: Readonly<Partial<Record<Request["kind"], string>>> = {
  lambda: "InvokeLambdaFunction",
  hours: "CheckHoursOfOperation",
  queue: "TransferContactToQueue",
  lex: "ConnectParticipantWithLexBot",
};

function resourceOf(request: Request): string {
  if (request.kind === "lambda") return request.function;
  if (request.kind === "hours") return request.hours ?? "";
  if (request.kind === "lex") return request.bot;
  return request.kind === "queue" ? request.queue : "";
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** The one resource that an event's parameters name, if they name one. */
function namedResource(parameters: JsonObject | undefined): string | undefined {
  const [named] = Object.values(parameters ?? {});
  const text = isJsonObject(named) ? named.AliasArn : named;
  return typeof text === "string" ? text : undefined;
}

function isWaitedFor({ Event }: TestObservation, happening: Happening): boolean {
  if (Event.Type !== happening.type) return false;
  if (happening.type === "MessageReceived") return messageMatches(happening.text, Event.Properties);
  if (happening.type !== "FlowActionStarted") return true;
  if (Event.Properties.ActionType !== happening.action) return false;
  const wanted = namedResource(Event.Properties.ActionParameters);
  return wanted === undefined || wanted === happening.resource || wanted.endsWith(`/${happening.resource}`);
}

function inOrder(actions: readonly TestAction[]): readonly TestAction[] {
  const byId = new Map(actions.map((action) => [action.Identifier, action]));
  const followed = new Set(actions.map(({ Transitions }) => Transitions.NextAction));
  const ordered: TestAction[] = [];
  for (const start of actions.filter(({ Identifier }) => !followed.has(Identifier))) {
    for (let at: TestAction | undefined = start; at !== undefined && !ordered.includes(at); ) {
      ordered.push(at);
      at = at.Transitions.NextAction === undefined ? undefined : byId.get(at.Transitions.NextAction);
    }
  }
  return ordered;
}

/** The events that an instruction to the simulated customer stands for. */
function instructed(parameters: JsonObject): readonly SimulationEvent[] {
  const { Type, Properties } = objectOf(parameters.Instruction);
  const { Value, Text } = objectOf(Properties);
  const text = String(Value ?? Text ?? "");
  if (Type === "Disconnect") return [{ kind: "hangUp" }];
  if (Type === "DtmfInput") return [...text].map((key) => ({ kind: "key", key }));
  return [{ kind: "utterance", text }];
}

class TestRun {
  readonly #simulator: Simulator;
  readonly #world: ReturnType<typeof withOverrides>;
  readonly #test: TestCase;
  readonly #trace: TraceEvent[] = [];
  readonly #asked: Request[] = [];
  readonly #inputs: SimulationEvent[] = [];
  readonly #results = new Map<string, ObservationResult>();
  #messages: string[] = [];
  /** What the simulator could not play. */
  #unplayed: string | undefined;
  #expected: readonly string[];
  #state: StepResult["state"];
  #ended: Pick<TestCaseRun, "status" | "reason" | "message"> | undefined;

  constructor(simulator: Simulator, world: World, test: TestCase) {
    this.#simulator = simulator;
    this.#world = withOverrides(world);
    this.#test = test;
    const { Observations } = test.content;
    const followed = new Set(Observations.flatMap(({ Transitions }) => Transitions.NextObservations ?? []));
    this.#expected = Observations.map(({ Identifier }) => Identifier).filter((id) => !followed.has(id));
    const started = simulator.start(test.flow, test.at, this.#contact());
    this.#state = started.state;
    this.#observe({ type: "TestInitiated" });
    this.#take(started);
  }

  #contact() {
    const { entryPoint, initializationData = {} } = this.#test;
    const { SourcePhoneNumber: from } = entryPoint?.VoiceCallEntryPointParameters ?? {};
    const segment = {
      "connect:ValidationTestType": "EXPERIENCE_VALIDATION",
      ...objectOf(initializationData.SegmentAttributes),
    };
    return {
      channel: entryPoint?.Type === "CHAT" ? "CHAT" : "VOICE",
      attributes: objectOf(initializationData.Attributes) as Record<string, string>,
      data: { SegmentAttributes: segment },
      ...(from !== undefined && { from }),
    } as const;
  }

  #end(status: "PASSED" | "FAILED", reason: TestCaseRun["reason"], message: string): void {
    this.#ended ??= { status, reason, message };
  }

  #take(result: StepResult): void {
    this.#state = result.state;
    this.#trace.push(...result.trace);
    this.#asked.push(...result.effects);
    this.#unplayed ??= result.diagnostics.find(({ severity }) => severity === "error")?.message;
    for (const event of result.trace) {
      if (this.#ended !== undefined) return;
      if (event.event === "MessageReceived" && event.actor === "customer") this.#messages.push(event.text);
      else if (event.event === "RequestMade") this.#sawRequest(event.request);
    }
  }

  #sawRequest(request: Request): void {
    const action = actionOf[request.kind];
    if (action === undefined || (request.kind === "lex" && request.turn > 0)) return;
    this.#hearMessages();
    this.#observe({ type: "FlowActionStarted", action, resource: resourceOf(request) });
  }

  /** Prompts that came one after the other are one message. */
  #hearMessages(): void {
    if (this.#messages.length === 0) return;
    const text = this.#messages.join(" ");
    this.#messages = [];
    this.#observe({ type: "MessageReceived", text });
  }

  #observe(happening: Happening): void {
    if (this.#ended !== undefined) return;
    const { Observations } = this.#test.content;
    const met = Observations.find(
      (observation) => this.#expected.includes(observation.Identifier) && isWaitedFor(observation, happening),
    );
    if (met === undefined) return;
    this.#results.set(met.Identifier, { identifier: met.Identifier, status: "PASSED" });
    this.#expected = met.Transitions.NextObservations ?? [];
    for (const action of inOrder(met.Actions)) this.#act(met, action);
    if (this.#expected.length === 0) this.#end("PASSED", "SUCCESS", "Every observation was met.");
  }

  #fail(observation: TestObservation, message: string): void {
    const { Identifier: identifier } = observation;
    this.#results.set(identifier, { identifier, status: "FAILED", message });
    this.#end("FAILED", "FAILURE", message);
  }

  #act(observation: TestObservation, { Type, Parameters }: TestAction): void {
    if (this.#ended !== undefined) return;
    if (Type === "SendInstruction") this.#inputs.push(...instructed(Parameters));
    else if (Type === "Assert") this.#assert(observation, Parameters);
    else if (Type === "OverrideSystemBehavior") {
      const problem = this.#world.override(Parameters);
      if (problem !== undefined) this.#fail(observation, problem);
    } else if (objectOf(Parameters.Command).Type === "EndTest") {
      this.#end("PASSED", "SUCCESS", "The test case ended the test.");
    }
  }

  #assert(observation: TestObservation, { Namespace, Operator, Operand }: JsonObject): void {
    const [contact] = this.#state.contacts;
    const value = contact && readOfContact(contact, String(Namespace));
    if (conditionMet(String(Operator), value ?? "", String(Operand))) return;
    this.#fail(
      observation,
      `${String(Namespace)} is ${JSON.stringify(value ?? "")}, not ${String(Operator)} ${String(Operand)}`,
    );
  }

  /** Does the next thing; false when nothing can happen any more. */
  #goOn(): boolean {
    const request = this.#asked.shift();
    if (request !== undefined) {
      const answer = this.#world.answer(request, this.#state);
      if ("then" in answer) throw new Error("a native test case needs a world that answers at once");
      this.#take(this.#simulator.step(this.#state, { kind: "answer", request: request.id, answer }));
      return true;
    }
    if (firstReady(this.#state) !== undefined) {
      this.#take(this.#simulator.step(this.#state, { kind: "run" }));
      return true;
    }
    return this.#waits();
  }

  /** Nothing runs: the customer answers when somebody listens, else time passes. */
  #waits(): boolean {
    const isHeard = this.#state.contacts.some(({ threads }) => threads.some(({ wait }) => wait?.listens));
    if (isHeard) this.#hearMessages();
    if (this.#ended !== undefined) return false;
    const input = isHeard || this.#inputs[0]?.kind === "hangUp" ? this.#inputs.shift() : undefined;
    if (input !== undefined) {
      this.#take(this.#simulator.step(this.#state, input));
      return true;
    }
    const due = firstDue(this.#state);
    if (due === undefined) return false;
    if (due.at > this.#test.at + longestTestSeconds * 1000) {
      this.#hearMessages();
      this.#end("FAILED", "TIMEOUT", `Five minutes went by waiting for ${this.#expected.join(" or ")}.`);
      return false;
    }
    this.#take(this.#simulator.step(this.#state, { kind: "time", at: due.at }));
    return true;
  }

  run(): TestCaseRun {
    while (this.#ended === undefined && this.#goOn());
    this.#hearMessages();
    this.#observe({ type: "TestCompleted" });
    this.#end(
      "FAILED",
      "FAILURE",
      this.#unplayed ?? `The contact was over, or waited, before ${this.#expected.join(" or ")} was observed.`,
    );
    const ended = this.#ended ?? { status: "FAILED", reason: "FAILURE", message: "" };
    const observations = this.#test.content.Observations.map(
      ({ Identifier: identifier }) => this.#results.get(identifier) ?? ({ identifier, status: "IN_PROGRESS" } as const),
    );
    return { ...ended, observations, trace: this.#trace };
  }
}

/**
 * Runs a native test case on this machine, by the rules that others have seen the service follow: prompts in a row are one
 * message, what nobody waits for is passed over, the customer answers when the flow listens, and after five minutes
 * it is over.
 * @param world must answer at once; a promise is a mistake of the caller and throws
 */
export function runTestCase(simulator: Simulator, world: World, test: TestCase): TestCaseRun {
  return new TestRun(simulator, world, test).run();
}
