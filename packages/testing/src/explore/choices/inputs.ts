import type { JsonObject } from "@flowc/connect-model";
import type { ContactState, ScriptAct, SimulationEvent, Thread } from "@flowc/simulator";
import { type ExploredProgram, type Standing, standingOf } from "../explored-program.js";
import { conditionsOf, tellingValues } from "../open/compared.js";
import { openObject } from "../open/open-value.js";
import { pathsUnder } from "../open/program-reads.js";
import { type Choice, type CostedChoice, costs } from "./choice.js";
import { storedKeys } from "./stored-keys.js";

type Who = { readonly contact: string; readonly participant: Thread["participant"] };

function byOf({ participant }: Who): { readonly participant?: "agent" } {
  return participant === "agent" ? { participant } : {};
}

function acts(who: Who, act: ScriptAct, events: readonly SimulationEvent[]): Choice {
  return { kind: "act", act: { ...act, ...byOf(who) }, events };
}

function presses(who: Who, keys: string): Choice {
  const events = Array.from(keys, (key): SimulationEvent => ({ kind: "key", key, ...who }));
  return acts(who, { kind: "presses", keys }, events);
}

function says(who: Who, text: string): Choice {
  return acts(who, { kind: "says", text }, [{ kind: "utterance", text, ...who }]);
}

function clicks(who: Who, action: string, data: JsonObject): Choice {
  return acts(who, { kind: "clicks", action, data }, [{ kind: "viewAction", action, data, ...who }]);
}

const isKey = (text: string) => /^[0-9*#]$/.test(text);

/** Every single key that conditions name, and one that none does. */
function menuKeys(at: Standing): string[] {
  const operands = conditionsOf(at.blockProgram).flatMap((condition) => condition.operands);
  const other = Array.from("1234567890*#").find((key) => !operands.includes(key));
  return [...new Set([...operands.filter(isKey), ...(other === undefined ? [] : [other])])];
}

function viewClicks(explored: ExploredProgram, at: Standing, who: Who): Choice[] {
  const names = pathsUnder(explored.reads, "Views").flatMap(([first, ...rest]) =>
    first === "ViewResultData" && rest.length > 0 ? [rest] : [],
  );
  const data = openObject(`${at.flow}/${at.block}`, names);
  return tellingValues(conditionsOf(at.blockProgram)).map((action) => clicks(who, String(action), data));
}

/** Words for flows that ask a bot or agent what they mean: the answer decides, not the words. */
const someWords = "something";

function inputsFor(explored: ExploredProgram, contact: ContactState, at: Standing, who: Who): Choice[] {
  const { block } = at.blockProgram;
  const words = tellingValues(conditionsOf(at.blockProgram)).filter((value) => typeof value === "string");
  switch (block.type) {
    case "GetParticipantInput":
      if (contact.channel !== "VOICE") return words.map((text) => says(who, text));
      return (/^true$/i.test(String(block.parameters.StoreInput)) ? storedKeys(explored, at) : menuKeys(at)).map(
        (keys) => presses(who, keys),
      );
    case "ShowView":
      return viewClicks(explored, at, who);
    default:
      return [says(who, someWords)];
  }
}

/** What somebody on a contact could do for a block that listens. */
export function inputChoices(explored: ExploredProgram, contact: ContactState, thread: Thread): CostedChoice[] {
  const at = standingOf(explored.program, thread);
  if (at === undefined) return [];
  const who = { contact: contact.id, participant: thread.participant };
  return inputsFor(explored, contact, at, who).map((choice) => ({ choice, cost: costs.act }));
}
