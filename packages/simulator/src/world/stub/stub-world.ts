import type { JsonValue } from "@flowc/connect-model";
import type { Answer, Request } from "../../request/request.js";
import type { SimulationState } from "../../state/simulation-state.js";
import type { Replies, Reply } from "../reply.js";

/** How a block ends that the simulator cannot play, or that shall not be played. */
export type StubReply = Reply<JsonValue, Request>;

export interface StubOptions {
  /**
   * How blocks end, by identifier (`Look up`), by flow and identifier (`Main/Look up`), or by action type
   * (`CreateWisdomSession`); the most exact name wins. A stub answers whatever its block asks of the world, before anything
   * else does. A block that cannot be played takes a value for its conditions, or `null` when it has none.
   *
   * @example
   * { stubs: { "Offer survey": "accepted", GetCase: fails("ContactNotLinked"), "Main/Wait for bank": after(30, null) } }
   */
  readonly stubs?: Readonly<Record<string, StubReply>>;
}

/** Answers from stubs; undefined: no stub is for the block that asks. */
export type StubAnswerer = (request: Request, state: SimulationState) => Answer | Promise<Answer> | undefined;

/** The names by which a stub may call the block that asks, the most exact first. */
function namesOf(request: Request, state: SimulationState): readonly string[] {
  const contact = state.contacts.find(({ id }) => id === request.contact);
  const asking = contact?.threads.find(({ wait }) => wait?.request?.id === request.id);
  const frame = asking?.frames.at(-1);
  const names = frame === undefined ? [] : [`${frame.flow}/${frame.block}`, frame.block];
  if (request.kind === "action") names.push(request.type);
  if (request.kind === "record") names.push(request.operation);
  return names;
}

/** The part of a world that stubs make up. */
export function answerStubs({ stubs = {} }: StubOptions, replies: Replies): StubAnswerer {
  const byName = new Map(Object.entries(stubs));
  if (byName.size === 0) return () => undefined;
  return (request, state) => {
    const name = namesOf(request, state).find((candidate) => byName.has(candidate));
    return name === undefined ? undefined : replies.answer(byName.get(name) as StubReply, request);
  };
}
