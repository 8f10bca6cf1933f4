import { type Block, type Branch, isJsonObject } from "@flowc/connect-model";
import type { CallView } from "@flowc/viewer";
import type { CallStanding } from "../../simulation/call-standing.js";
import type { LiveCall } from "../../simulation/live-call.js";
import { timeText } from "./call-words.js";

type Asks = NonNullable<CallView["asks"]>;

/** What a call that is not over waits for. */
export function callHint(call: LiveCall, standing: CallStanding): Asks {
  if (standing.listens) return listeningHint(blockOf(call, standing), call.session.state.contacts[0]?.channel);
  if (standing.phase === "agent") {
    return { kind: "words", hint: "What is typed is said to the agent. /agent hangs up ends the talk." };
  }
  const due = call.session.nextDue();
  if (standing.phase === "queued") {
    const later = due === undefined ? "" : ` Time passes to ${timeText(due)}.`;
    return { kind: "time", hint: `Nobody has taken the contact. /agent accepts Jo does.${later}` };
  }
  if (due !== undefined) return { kind: "time", hint: `The next thing happens by itself at ${timeText(due)}.` };
  return {
    kind: "words",
    hint: "Nothing happens by itself. /hangs up ends the call; any line of a script goes after /.",
  };
}

function blockOf({ program }: LiveCall, { flow = "", block = "" }: CallStanding): Block | undefined {
  return program.flows.get(flow)?.blocks.get(block)?.block;
}

function listeningHint(block: Block | undefined, channel: string | undefined): Asks {
  const isSpoken = block === undefined || "LexV2Bot" in block.parameters || "LexBot" in block.parameters;
  if (channel !== "VOICE" || isSpoken) return { kind: "words", hint: "Somebody may say something, or press keys." };
  const keys = block.branches.flatMap(keysOf);
  const isStored = isJsonObject(block.parameters) && block.parameters.StoreInput === "True";
  if (isStored || keys.length === 0) return { kind: "keys", hint: "Keys are asked for, one after the other." };
  return { kind: "keys", hint: `Keys are asked for: ${keys.join(", ")}.` };
}

function keysOf(branch: Branch): readonly string[] {
  return branch.kind === "condition" ? branch.operands : [];
}
