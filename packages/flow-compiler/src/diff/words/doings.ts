import type { ParameterValue } from "@flowc/connect-model";
import type { SideBlock } from "../diff-side.js";
import type { Things } from "../things.js";
import { blockTitle } from "./situations.js";
import { spoken, valueWords } from "./value-words.js";

/** What a block does with a contact. */
export interface Doing {
  /** A phrase that follows "callers": `hear "Hello"`. */
  readonly words: string;
  /** What they end up with, where they do: `queue "Support"`. */
  readonly destination?: string;
  /**
   * `heard`: something is played. `silent`: the caller notices nothing. `asked`: they are asked, and it depends. `fork`: it
   * depends. `done`: the flow is over for them.
   */
  readonly effect: "heard" | "silent" | "asked" | "fork" | "done";
  /** For what is done: whether they are served, or turned away. */
  readonly isServed?: boolean;
}

/** What a text, recording or audio file sounds like, in words; undefined when the parameters hold none. */
export function speechWords(parameters: object, things: Things): string | undefined {
  const said = parameters as Readonly<Record<string, ParameterValue | undefined>>;
  if (typeof said.Text === "string") return spoken(said.Text);
  if (typeof said.SSML === "string") return spoken(said.SSML.replaceAll(/<[^>]*>/g, " "));
  if (said.PromptId !== undefined) return valueWords(said.PromptId, things);
  const media = said.Media as { readonly Uri?: unknown } | null | undefined;
  return typeof media?.Uri === "string" ? `the recording ${spoken(media.Uri)}` : undefined;
}

/**
 * What a block does with a contact.
 * @param queue the queue that the contact has by now
 */
export function doingOf(at: SideBlock, things: Things, queue?: string): Doing {
  const told = doings.get(at.block.type);
  if (told !== undefined) return told(at, things, queue);
  const { branches } = at.block;
  if (branches.length === 0 || at.entry?.branches.next === "forbidden") return done(`end at ${blockTitle(at)}`);
  return branches.some(({ kind }) => kind === "condition") ? fork(at) : silent(at);
}

function silent(at: SideBlock): Doing {
  return { words: `pass ${blockTitle(at)}`, effect: "silent" };
}

function fork(at: SideBlock): Doing {
  return { words: `come to ${blockTitle(at)}`, effect: "fork" };
}

function done(words: string, isServed = false): Doing {
  return { words, effect: "done", isServed };
}

function reached(destination: string, verb = "reach"): Doing {
  return { words: `${verb} ${destination}`, effect: "done", isServed: true, ...(verb === "reach" && { destination }) };
}

type Told = (at: SideBlock, things: Things, queue: string | undefined) => Doing;

function own({ block }: SideBlock, name: string): ParameterValue | undefined {
  return Object.hasOwn(block.parameters, name) ? block.parameters[name] : undefined;
}

function ownWords(at: SideBlock, name: string, things: Things): string | undefined {
  const value = own(at, name);
  return value === undefined ? undefined : valueWords(value, things);
}

const doings: ReadonlyMap<string, Told> = new Map(
  Object.entries<Told>({
    MessageParticipant: (at, things) => ({
      words: `hear ${speechWords(at.block.parameters, things) ?? "nothing"}`,
      effect: "heard",
    }),
    MessageParticipantIteratively: (at, things) => {
      const messages = own(at, "Messages");
      const first = Array.isArray(messages) ? (messages[0] as object | null | undefined) : undefined;
      return { words: `keep hearing ${speechWords(first ?? {}, things) ?? "prompts"}`, effect: "fork" };
    },
    GetParticipantInput: (at, things) => asked(at, things),
    ConnectParticipantWithLexBot: (at, things) => {
      const said = speechWords(at.block.parameters, things);
      return { words: said === undefined ? "talk to a bot" : `are asked ${said}`, effect: "asked" };
    },
    Loop: (at) => ({ ...silent(at), words: "try again" }),
    UpdateContactAttributes: (at, things) => ({ words: `get ${attributesWords(at, things)}`, effect: "silent" }),
    UpdateContactTargetQueue: (at, things) => ({
      words: `get ${ownWords(at, "QueueId", things) ?? "the queue of an agent"} as their queue`,
      effect: "silent",
    }),
    InvokeLambdaFunction: (at, things) => ({
      words: `wait for ${ownWords(at, "LambdaFunctionARN", things) ?? "a Lambda function"}`,
      effect: "silent",
    }),
    CreateCallbackContact: (at) => ({ ...silent(at), words: "are given a callback" }),
    TransferContactToQueue: (_, __, queue) => reached(queue ?? "their queue"),
    DequeueContactAndTransferToQueue: (at, things, queue) =>
      reached(ownWords(at, "QueueId", things) ?? queue ?? "another queue"),
    TransferContactToAgent: () => reached("an agent"),
    TransferToFlow: (at, things) => reached(ownWords(at, "ContactFlowId", things) ?? "another flow"),
    TransferParticipantToThirdParty: (at, things) => {
      const number = ownWords(at, "ThirdPartyPhoneNumber", things) ?? "another number";
      return own(at, "ContinueFlowExecution") === "True"
        ? { words: `are connected to ${number}`, effect: "fork" }
        : reached(number);
    },
    DisconnectParticipant: () => done("are hung up"),
    EndFlowExecution: () => done("leave the flow"),
    EndFlowModuleExecution: (at) => {
      const branch = own(at, "Result");
      return done(typeof branch === "string" ? `leave the module by ${spoken(branch)}` : "leave the module", true);
    },
  }),
);

function asked(at: SideBlock, things: Things): Doing {
  const said = speechWords(at.block.parameters, things);
  if (said === undefined) return silent(at);
  const isStored = own(at, "StoreInput") === "True";
  return { words: isStored ? `are asked to key in something: ${said}` : `are asked ${said}`, effect: "asked" };
}

function attributesWords(at: SideBlock, things: Things): string {
  const attributes = own(at, "Attributes");
  if (typeof attributes !== "object" || attributes === null) return "other attributes";
  const set = Object.entries(attributes);
  const words = set.slice(0, 3).map(([name, value]) => `${name} = ${valueWords(value, things)}`);
  return words.length < set.length ? `${words.join(", ")} and ${set.length - words.length} more` : words.join(", ");
}
