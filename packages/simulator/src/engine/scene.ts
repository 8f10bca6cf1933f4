import {
  attributeNamespaces,
  classifyText,
  isReferenceValue,
  type JsonObject,
  type JsonValue,
  type ParameterValue,
  referenceMember,
  type TextClass,
} from "@flowc/connect-model";
import type { BlockProgram, FlowProgram } from "../program/flow-program.js";
import type { Program } from "../program/program.js";
import type { ContactState, Frame, Participant, Thread } from "../state/simulation-state.js";
import type { TraceEvent } from "../trace/trace-event.js";
import { asText, livesWithContact, valueUnder } from "./data.js";
import { flowTypeOf } from "./flow-type.js";
import type { Ledger } from "./ledger.js";

const agentRoot = attributeNamespaces.find(({ root }) => root === "$.Agent");

/** Types of flows in which `$.Agent` holds anything (administrator guide, agent attributes, checked 2026-11-21). */
const knowAgent: ReadonlySet<string> = new Set(agentRoot?.types);

/**
 * What a block sees while it runs: its parameters with their paths evaluated, the data of its contact, and the ways to
 * change them. It lives for one step; changes replace the parts of the state, they never alter them.
 */
export class Scene {
  readonly program: Program;
  readonly flow: FlowProgram;
  readonly blockProgram: BlockProgram;
  /** What the step gathers: other contacts, the trace, the clock. */
  readonly ledger: Ledger;
  /** The contact as this step has changed it so far. */
  contact: ContactState;
  /** The thread as this step has changed it so far. Written back by the engine. */
  thread: Thread;

  constructor(ledger: Ledger, contact: ContactState, thread: Thread, flow: FlowProgram, block: BlockProgram) {
    this.ledger = ledger;
    this.program = ledger.program;
    this.contact = contact;
    this.thread = thread;
    this.flow = flow;
    this.blockProgram = block;
  }

  /** The virtual clock: milliseconds since 1970-01-01 UTC. */
  get now(): number {
    return this.ledger.now;
  }

  get participant(): Participant {
    return this.thread.participant;
  }

  /** The innermost flow or module. */
  get frame(): Frame {
    return this.thread.frames[this.thread.frames.length - 1] as Frame;
  }

  /** A parameter as it is written: paths and references not evaluated. */
  written(name: string): ParameterValue | undefined {
    const { parameters } = this.blockProgram.block;
    return Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  }

  /** A parameter with every path in it evaluated; undefined when it is not there. */
  value(name: string): JsonValue | undefined {
    const written = this.written(name);
    return written === undefined ? undefined : this.evaluate(written);
  }

  /** A parameter as text with its paths evaluated; undefined when it is not there. */
  text(name: string): string | undefined {
    const written = this.written(name);
    return written === undefined ? undefined : asText(this.evaluate(written));
  }

  /** A parameter as a number; undefined when it is not there or none. */
  number(name: string): number | undefined {
    const text = this.text(name);
    return text === undefined || text.trim() === "" || Number.isNaN(Number(text)) ? undefined : Number(text);
  }

  /** Whether a switch is on, in any of the spellings of the wire. */
  isOn(name: string): boolean {
    return /^true$/i.test(this.text(name) ?? "");
  }

  /** All parameters with their paths evaluated. */
  parameters(): JsonObject {
    return this.evaluate(this.blockProgram.block.parameters as ParameterValue) as JsonObject;
  }

  /**
   * A value with every path in it evaluated. A text that is one path gives what it leads to, whatever its type; paths
   * inside text become text. What leads nowhere is the empty text. A reference gives the name it refers to.
   */
  evaluate(value: ParameterValue): JsonValue {
    if (typeof value === "string") return this.#evaluateText(value);
    if (typeof value !== "object" || value === null) return value;
    if (isReferenceValue(value)) {
      const { name, qualifier } = value[referenceMember];
      return qualifier === undefined ? name : `${name}:${qualifier}`;
    }
    if (Array.isArray(value)) return value.map((entry: ParameterValue) => this.evaluate(entry));
    return Object.fromEntries(
      Object.entries(value as Record<string, ParameterValue>).map(([name, member]) => [name, this.evaluate(member)]),
    );
  }

  /** What a path (`$.Attributes.tier`) leads to; undefined where it leads nowhere or is none. */
  read(path: string): JsonValue | undefined {
    const { kind, paths } = this.#classify(path);
    const [first] = paths;
    if (kind !== "path" || first === undefined) return undefined;
    return valueUnder(this.root(first.path.root), first.path);
  }

  /** The data under a root (`Attributes`). The agent is known in flows of some types only. */
  root(name: string): JsonValue | undefined {
    if (name === "Agent" && !knowAgent.has(flowTypeOf(this))) return undefined;
    const data = livesWithContact(name, this.thread.frames.length) ? this.contact.data : this.frame.data;
    return Object.hasOwn(data, name) ? data[name] : undefined;
  }

  /** Writes the data under a root, in the place where that root lives, and says so in the trace. */
  write(name: string, value: JsonValue): void {
    if (livesWithContact(name, this.thread.frames.length))
      this.contact = { ...this.contact, data: { ...this.contact.data, [name]: value } };
    else this.changeFrame({ data: { ...this.frame.data, [name]: value } });
    this.trace({ event: "ValueWritten", ...this.place(), path: `$.${name}`, value });
  }

  /** Changes members of the innermost frame. */
  changeFrame(changes: Partial<Frame>): void {
    const frames = this.thread.frames.slice();
    frames[frames.length - 1] = { ...this.frame, ...changes };
    this.thread = { ...this.thread, frames };
  }

  /** Changes members of the contact. */
  changeContact(changes: Partial<ContactState>): void {
    this.contact = { ...this.contact, ...changes };
  }

  /** Lets the block's participant hear or read something. */
  say(text: string, source?: string): void {
    const message = { event: "MessageReceived", ...this.place(), actor: this.participant, text } as const;
    this.trace(source === undefined ? message : { ...message, source });
  }

  trace(event: TraceEvent): void {
    this.ledger.trace.push(event);
  }

  /** Where this step is, for trace events. */
  place(): { readonly at: number; readonly contact: string; readonly flow: string; readonly block: string } {
    return {
      at: this.ledger.now,
      contact: this.contact.id,
      flow: this.flow.key,
      block: this.blockProgram.block.identifier,
    };
  }

  #evaluateText(text: string): JsonValue {
    if (!text.includes("$")) return text;
    const { kind, paths } = this.#classify(text);
    const [first] = paths;
    if (first === undefined) return text;
    if (kind === "path") return valueUnder(this.root(first.path.root), first.path) ?? "";
    let result = "";
    let from = 0;
    for (const { path, start, end } of paths) {
      result += text.slice(from, start) + asText(valueUnder(this.root(path.root), path));
      from = end;
    }
    return result + text.slice(from);
  }

  #classify(text: string): TextClass {
    const known = this.program.texts.get(text);
    if (known !== undefined) return known;
    const found = classifyText(text);
    this.program.texts.set(text, found);
    return found;
  }
}
