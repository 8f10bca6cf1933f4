import { randomUUID } from "node:crypto";
import { createProgram, createWorld, instantOf, type Program, type ScriptStart } from "@flowc/simulator";
import type { CallStart, CallView, ViewApi } from "@flowc/viewer";
import { kindOf } from "../flow-key.js";
import { refused } from "../in-view.js";
import { unitOf } from "../unit-of.js";
import { viewDiagnostics } from "../view-codes.js";
import type { ViewedProject, ViewedSources } from "../viewed-project.js";
import { ViewedCall } from "./viewed-call.js";

/** How many calls may be open. */
const mostCalls = 50;

/** The part of what the page asks that is about calls. */
export type CallOperations = Pick<ViewApi, "startCall" | "act" | "wait" | "endCall">;

/** The calls that are open, each with the flows as they were when it began. */
export class ViewCalls implements CallOperations {
  readonly #viewed: ViewedProject;
  /** The oldest first. */
  readonly #open = new Map<string, ViewedCall>();
  readonly #programs = new WeakMap<ViewedSources, Program>();

  constructor(viewed: ViewedProject) {
    this.#viewed = viewed;
  }

  async startCall(request: CallStart): Promise<CallView> {
    const sources = this.#viewed.latest();
    const unit = unitOf(sources, request.flow);
    if (kindOf(unit) === "flowModule") {
      throw refused(400, viewDiagnostics.create("VIEW115", { module: unit.graph.name }));
    }
    const parts = {
      program: this.#programOf(sources),
      world: createWorld({ resources: sources.checked.resources }),
      flow: unit.graph.name,
      start: startOf(request),
    };
    const call = new ViewedCall(randomUUID(), parts, this.#viewed.project.root);
    this.#open.set(call.id, call);
    const [oldest] = this.#open.keys();
    if (this.#open.size > mostCalls && oldest !== undefined) this.#leave(oldest);
    return call.begun();
  }

  async act({ call, words }: { readonly call: string; readonly words: string }): Promise<CallView> {
    return this.#callOf(call).act(words);
  }

  async wait({ call }: { readonly call: string }): Promise<CallView> {
    return this.#callOf(call).wait();
  }

  async endCall({ call }: { readonly call: string }): Promise<{ readonly call: string }> {
    this.#callOf(call);
    this.#leave(call);
    return { call };
  }

  /** Leaves every call. */
  close(): void {
    for (const id of this.#open.keys()) this.#leave(id);
  }

  #callOf(id: string): ViewedCall {
    const call = this.#open.get(id);
    if (call === undefined) throw refused(404, viewDiagnostics.create("VIEW114", { call: id }));
    return call;
  }

  #leave(id: string): void {
    this.#open.get(id)?.leave();
    this.#open.delete(id);
  }

  #programOf(sources: ViewedSources): Program {
    const known = this.#programs.get(sources) ?? createProgram([...sources.units.values()]);
    this.#programs.set(sources, known);
    return known;
  }
}

/** How a contact arrives; VIEW118 for a time that is none. */
function startOf({ channel, from, at, attributes }: CallStart): ScriptStart & { readonly at: number } {
  const instant = at === undefined ? now() : instantOf(at);
  if (instant === undefined) throw refused(400, viewDiagnostics.create("VIEW118", { member: "at", value: at ?? "" }));
  return {
    at: instant,
    ...(channel !== undefined && { channel }),
    ...(from !== undefined && { from }),
    ...(attributes !== undefined && { attributes }),
  };
}

/** The clock of this machine, to the second. */
function now(): number {
  return Math.floor(Date.now() / 1000) * 1000;
}
