import { resolve } from "node:path";
import type { Channel } from "@flowc/connect-model";
import { type Diagnostic, nearest } from "@flowc/diagnostics";
import {
  type CallerScript,
  createProgram,
  createWorld,
  instantOf,
  type Program,
  parseScript,
  playScript,
  type RecordedContact,
  readFlowLog,
  recordedContacts,
  replayContact,
  type ScriptStart,
  type TranscriptOptions,
  type World,
} from "@flowc/simulator";
import { readText } from "../inputs/read-document.js";
import { projectDiagnostics } from "../project-diagnostics.js";
import { type AskPerson, beginCall } from "../simulation/begin-call.js";
import { type CallWorldOptions, callWorld } from "../simulation/call-world.js";
import { type FlowsToCallOptions, flowsToCall } from "../simulation/flows-to-call.js";
import { LiveCall } from "../simulation/live-call.js";
import { hasErrors } from "./has-errors.js";

/** How a contact begins, as it is said on the command line. */
export interface CallStartOptions {
  /** ISO 8601; without an offset UTC. */
  readonly at?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** `name=value`. */
  readonly attributes?: readonly string[] | undefined;
}

export interface OpenCallOptions
  extends FlowsToCallOptions,
    CallWorldOptions,
    CallStartOptions,
    Pick<TranscriptOptions, "detail"> {
  /** When the contact arrives, if nobody says: milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  /** Answers what nobody has described, in the call that comes to it. */
  readonly ask?: AskPerson | undefined;
}

/** A call, or why there is none. */
export interface OpenedCall {
  readonly call?: LiveCall;
  readonly diagnostics: readonly Diagnostic[];
}

/** Lets a contact arrive at a flow of a project or a file. */
export async function openCall(options: OpenCallOptions): Promise<OpenedCall> {
  return open(options, {});
}

/** What a call is made of. */
interface Parts {
  readonly program: Program;
  readonly flow: string;
  readonly world: World;
  readonly start: ScriptStart;
}

async function partsOf(
  options: OpenCallOptions,
): Promise<{ readonly parts?: Parts; readonly diagnostics: readonly Diagnostic[] }> {
  const { start, diagnostics: wrong } = startOf(options);
  const { flow, units, resources, diagnostics } = await flowsToCall(options);
  const outside = await callWorld(options, resources);
  const found = [...wrong, ...diagnostics, ...outside.diagnostics];
  if (flow === undefined || hasErrors(found)) return { diagnostics: found };
  const world = createWorld(outside.options);
  const parts = { program: createProgram(units), flow, world, start };
  return { parts, diagnostics: found };
}

async function open(options: OpenCallOptions, scripted: ScriptStart): Promise<OpenedCall> {
  const { parts, diagnostics } = await partsOf(options);
  if (parts === undefined) return { diagnostics };
  const start = { ...scripted, ...parts.start };
  const call = beginCall({ ...parts, start: { ...start, at: start.at ?? options.now }, ask: options.ask }, options);
  return { call, diagnostics };
}

function startOf(options: CallStartOptions): {
  readonly start: ScriptStart;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const wrong = (option: string, given: string, reason: string) =>
    diagnostics.push(projectDiagnostics.create("CLI262", { option, given, reason }));
  const at = options.at === undefined ? undefined : instantOf(options.at);
  if (options.at !== undefined && at === undefined) {
    wrong("--at", options.at, "it wants a time such as 2026-11-20T10:00, with Z or +01:00 where wanted");
  }
  const attributes = new Map<string, string>();
  for (const word of options.attributes ?? []) {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(word) ?? [];
    if (name === undefined || value === undefined) wrong("--attribute", word, "it wants name=value");
    else attributes.set(name, value);
  }
  const { channel, from, to } = options;
  return {
    start: {
      ...(at !== undefined && { at }),
      ...(channel !== undefined && { channel }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(attributes.size > 0 && { attributes: Object.fromEntries(attributes) }),
    },
    diagnostics,
  };
}

export interface SimulateScriptOptions extends OpenCallOptions {
  /** File of the script. */
  readonly script: string;
}

/** A call that was played, or why it could not be. */
export interface SimulatedScript extends OpenedCall {
  readonly script?: CallerScript;
}

/** Plays the script of a file as a call. What the script does not say of its start, the options do. */
export async function simulateScript(options: SimulateScriptOptions): Promise<SimulatedScript> {
  const file = resolve(options.directory, options.script);
  const { text, diagnostics: unread } = readText(file);
  if (text === undefined) return { diagnostics: unread };
  const { script, diagnostics } = parseScript(text, file);
  if (hasErrors(diagnostics)) return { diagnostics };
  const { call, diagnostics: found } = await open(options, script.start);
  if (call === undefined) return { script, diagnostics: found };
  const played = await playScript(call.session, script, file);
  return { script, call, diagnostics: [...found, ...call.session.diagnostics, ...played.diagnostics] };
}

export interface ReplayLogOptions extends OpenCallOptions {
  /** File of a flow log. */
  readonly log: string;
  /** Which contact of the log. Needed only where it is of several. */
  readonly contact?: string | undefined;
}

/** What is different now for a recorded contact, or why nobody can say. */
export interface ReplayedLog extends OpenedCall {
  readonly contact?: string;
  /** Runs of blocks that the log shows, and how many of them are the same now. */
  readonly recorded: number;
  readonly same: number;
}

/** Replays one contact of a flow log of the service against the flows as they are now. */
export async function replayLog(options: ReplayLogOptions): Promise<ReplayedLog> {
  const nothing = { recorded: 0, same: 0 };
  const file = resolve(options.directory, options.log);
  const { text, diagnostics: unread } = readText(file);
  if (text === undefined) return { ...nothing, diagnostics: unread };
  const { entries, diagnostics } = readFlowLog(text, file);
  if (hasErrors(diagnostics)) return { ...nothing, diagnostics };
  const chosen = contactOf(recordedContacts(entries), options.contact);
  if ("code" in chosen) return { ...nothing, diagnostics: [...diagnostics, chosen] };
  const { parts, diagnostics: found } = await partsOf(options);
  if (parts === undefined) return { ...nothing, diagnostics: [...diagnostics, ...found] };
  const { program, world } = parts;
  const { at = chosen.visits[0]?.at ?? options.now, ...start } = parts.start;
  const replay = await replayContact(program, chosen, { flow: parts.flow, at, start, world });
  const { recorded, same, session } = replay;
  const call = session && new LiveCall(program, session, { at, ...start }, options);
  const all = [...diagnostics, ...found, ...(world.diagnostics ?? []), ...replay.diagnostics];
  return { recorded, same, contact: chosen.contact, ...(call && { call }), diagnostics: all };
}

function contactOf(contacts: readonly RecordedContact[], wanted: string | undefined): RecordedContact | Diagnostic {
  const known = contacts.map(({ contact }) => contact);
  const [only] = contacts;
  if (wanted === undefined && only !== undefined && contacts.length === 1) return only;
  if (wanted === undefined) return projectDiagnostics.create("CLI264", { contacts: known });
  const found = contacts.find(({ contact }) => contact === wanted);
  const similar = known.find((id) => id.startsWith(wanted)) ?? nearest(wanted, known);
  return found ?? projectDiagnostics.create("CLI265", { contact: wanted, similar, known });
}
