import { isJsonObject, type JsonObject } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { forcedFailure, type Request, type TraceEvent } from "@flowc/simulator";
import { nativeDiagnostics } from "../diagnostics/native-diagnostics.js";
import type { NativeEntryPoint, NativeTestCase } from "./native-test-case.js";
import { createObservationList, type ObservationList } from "./observation-list.js";
import { canBeOverridden, named, overrideFor } from "./overrides.js";

/** A call as a native test case, and what of it could not be said: TEST160, TEST161, TEST163. */
export interface NativeConversion {
  /** Absent for tasks and e-mails, and where the scenario made a block fail. */
  readonly testCase?: NativeTestCase;
  readonly diagnostics: readonly Diagnostic[];
}

/** What was played: any call of `simulate` will do. */
export interface PlayedCall {
  readonly trace: readonly TraceEvent[];
}

const inexpressible: Readonly<Partial<Record<Request["kind"], string>>> = {
  metrics: "how a queue and its agents are",
  thirdParty: "whether somebody outside answers",
  chance: "which share a contact belongs to",
  record: "what a store of records holds",
  view: "what is clicked on a page",
  authentication: "how a sign-in goes",
  aiAgent: "what an AI agent says",
  action: "how a stubbed block ends",
};

class Conversion {
  readonly #list: ObservationList = createObservationList();
  readonly #asked = new Map<number, Request>();
  readonly #left = new Set<string>();
  readonly #channel: string;
  #messages: string[] = [];
  #attributes: JsonObject = {};
  /** The attributes when the last observation was made. */
  #observed: JsonObject = {};
  #isOver = false;
  /** The block that the scenario made fail: no test case can say that. */
  forced: string | undefined;

  constructor(channel: string) {
    this.#channel = channel;
  }

  /** Prompts in a row come as one message. */
  #hear(): void {
    if (this.#messages.length === 0) return;
    this.#observed = this.#attributes;
    const Text = this.#messages.join(" ");
    this.#messages = [];
    this.#list.open("message", "MessageReceived", { Text, MatchingCriteria: { Type: "Similarity" } });
  }

  #instruct(Type: string, Properties?: JsonObject): void {
    const Instruction = Properties === undefined ? { Type } : { Type, Properties };
    this.#list.add("SendInstruction", { ActionType: "SendInstruction", Actor: "Customer", Instruction });
  }

  #press(key: string): void {
    if (this.#channel === "CHAT") {
      this.#left.add("keys that are pressed in a chat");
      return;
    }
    const last = this.#list.last("SendInstruction")?.Instruction as JsonObject | undefined;
    const before =
      last?.Type === "DtmfInput" && isJsonObject(last.Properties) ? String(last.Properties.Value) : undefined;
    if (before === undefined) {
      this.#instruct("DtmfInput", { Value: key });
      return;
    }
    const Instruction = { Type: "DtmfInput", Properties: { Value: before + key } };
    this.#list.replaceLast({ ActionType: "SendInstruction", Actor: "Customer", Instruction });
  }

  #input(event: Extract<TraceEvent, { event: "InputSent" }>): void {
    this.#hear();
    if (event.actor === "agent") this.#left.add("what an agent does");
    else if (event.input === "DtmfInput") this.#press(event.value);
    else if (event.input === "Utterance") this.#instruct("Utterance", { Value: event.value });
    else this.#left.add("what is clicked on a page");
  }

  #answered(event: Extract<TraceEvent, { event: "RequestAnswered" }>): void {
    const request = this.#asked.get(event.request);
    if (request === undefined) return;
    const override = overrideFor(request, event.answer);
    if (override !== undefined) this.#list.addFirst("OverrideSystemBehavior", override);
    else if (request.kind === "queue") this.#entersQueue(request.queue);
  }

  /** A simulated contact that stays in a queue may reach a real agent: the test ends where it would enter. */
  #entersQueue(queue: string): void {
    this.#hear();
    this.#observed = this.#attributes;
    const ActionParameters = { QueueId: named("queue", queue) };
    this.#list.open("transfer", "FlowActionStarted", { ActionType: "TransferContactToQueue", ActionParameters });
    this.#list.add("Assert", { Namespace: "$.Queue.Name", Operator: "Equals", Operand: queue });
    this.#isOver = true;
  }

  /** Takes the next event; false when the test ends before it. */
  take(event: TraceEvent): boolean {
    if (event.event === "MessageReceived" && event.actor === "customer") this.#messages.push(event.text);
    else if (event.event === "InputSent") this.#input(event);
    else if (event.event === "ValueWritten" && event.path === "$.Attributes")
      this.#attributes = event.value as JsonObject;
    else if (event.event === "RequestMade") this.#made(event.request);
    else if (event.event === "FlowActionCompleted" && event.reason === forcedFailure) this.forced ??= event.block;
    else if (event.event === "RequestAnswered") this.#answered(event);
    else if (event.event === "ContactDisconnected" && event.reason === "CUSTOMER_DISCONNECT") this.#hangsUp();
    return !this.#isOver;
  }

  #made(request: Request): void {
    if (canBeOverridden(request)) this.#asked.set(request.id, request);
    else if (inexpressible[request.kind] !== undefined) this.#left.add(inexpressible[request.kind] ?? "");
  }

  #hangsUp(): void {
    this.#hear();
    this.#instruct("Disconnect");
    this.#isOver = true;
  }

  finish(rest: readonly TraceEvent[]) {
    this.#hear();
    for (const [key, value] of Object.entries(this.#observed)) {
      if (typeof value !== "string" || value === "") continue;
      this.#list.add("Assert", { Namespace: `$.Attributes.${key}`, Operator: "Equals", Operand: value });
    }
    const Command = { Type: "EndTest" };
    this.#list.add("TestControl", { ActionType: "TestControl", Command });
    const later = rest.some(({ event }) => event === "MessageReceived" || event === "InputSent");
    if (later) this.#left.add("what happens to a contact in a queue and after it");
    return { observations: this.#list.finish(), left: [...this.#left] };
  }
}

function entryPoint(channel: string, flow: string, from: string | undefined): NativeEntryPoint {
  const reference = { kind: "flow", name: flow } as const;
  if (channel === "CHAT") return { type: "CHAT", flow: reference };
  if (from?.startsWith("+") !== true) return { type: "VOICE_CALL", flow: reference };
  return { type: "VOICE_CALL", flow: reference, from: from as `+${string}` };
}

/**
 * Turns a call that was played here into a test case of the service: what was heard becomes observations, what the
 * customer did becomes instructions, what functions, bots and hours answered becomes overrides, and the attributes and
 * the queue at the end become assertions. Waiting needs no words: a customer who does nothing is silent.
 *
 * @example
 * ```ts
 * const { testCase: native } = toNativeTestCase(call);
 * export const sales = testCase("Sales", native); // a resource that `flowc deploy` creates
 * ```
 */
export function toNativeTestCase(call: PlayedCall): NativeConversion {
  const first = call.trace.find((event) => event.event === "TestInitiated");
  if (first?.event !== "TestInitiated") throw new Error("a trace begins with TestInitiated");
  const { channel, flow, contact, from, attributes = {} } = first;
  if (channel !== "VOICE" && channel !== "CHAT")
    return { diagnostics: [nativeDiagnostics.create("TEST161", { channel })] };
  const conversion = new Conversion(channel);
  const events = call.trace.filter((event) => event.contact === contact);
  const last = events.findIndex((event) => !conversion.take(event));
  if (conversion.forced !== undefined) {
    return { diagnostics: [nativeDiagnostics.create("TEST163", { block: conversion.forced })] };
  }
  const { observations, left } = conversion.finish(last === -1 ? [] : events.slice(last + 1));
  return {
    testCase: {
      content: { Version: "2019-10-30", Metadata: {}, Observations: observations },
      entryPoint: entryPoint(channel, flow, from),
      initializationData: { Attributes: attributes, SegmentAttributes: {} },
    },
    diagnostics: left.map((what) => nativeDiagnostics.create("TEST160", { what })),
  };
}
