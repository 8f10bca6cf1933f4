import { parameterName } from "../../check/path-words.js";
import type { Comparison } from "../comparison.js";
import type { ChangeImpact, FlowChange } from "../flow-diff.js";
import { blockTitle } from "../words/situations.js";
import { comparedWords } from "../words/value-words.js";
import { type ParameterDifference, placed } from "./parameter-difference.js";

/** Sentences for the settings that callers notice most; the others are told by their name in the language. */
const sentences: ReadonlyMap<string, (who: string, before: string, after: string) => string> = new Map([
  ["Loop/LoopCount", (who, before, after) => `${who} now get ${after} tries instead of ${before}.`],
  [
    "GetParticipantInput/InputTimeLimitSeconds",
    (who, before, after) => `${who} now have ${after} seconds to press a key instead of ${before}.`,
  ],
  ["Wait/TimeLimitSeconds", (who, before, after) => `${who} now wait ${after} seconds instead of ${before}.`],
  [
    "TransferParticipantToThirdParty/ThirdPartyPhoneNumber",
    (who, before, after) => `${who} are now connected to ${after} instead of ${before}.`,
  ],
]);

const harmless: ReadonlySet<string> = new Set(["UpdateFlowLoggingBehavior", "UpdateContactTextToSpeechVoice"]);

/** A parameter of a block that is there now and was not, is gone, or has another value. */
export function settingChange(comparison: Comparison, difference: ParameterDifference): FlowChange {
  const { pair, pointer } = difference;
  const { type } = pair.after.block;
  const [before, after] = comparedWords(difference.before, difference.after, comparison.things);
  const rest = {
    impact: (harmless.has(type) ? "harmless" : "risky") as ChangeImpact,
    ...placed(comparison, pair, pointer),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
  const who = comparison.tellAfter.subjectAt(pair.after.index).words;
  const name = parameterName(`/Parameters${pointer}`);
  const setting = `${name} of ${blockTitle(pair.after)}, for ${who.charAt(0).toLowerCase()}${who.slice(1)},`;
  if (after === undefined) {
    return { kind: "setting-removed", message: `${setting} is not set any more; so far it is ${before}.`, ...rest };
  }
  if (before === undefined) return { kind: "setting-added", message: `${setting} is now set to ${after}.`, ...rest };
  const sentence = sentences.get(`${type}${pointer}`);
  const message =
    sentence === undefined
      ? `${setting} is ${after} instead of ${before}.`
      : sentence(who, plain(before), plain(after));
  return { kind: "setting-changed", message, ...rest };
}

/** Numbers stand in the language as text. */
function plain(words: string): string {
  return /^"\+?\d+"$/.test(words) ? words.slice(1, -1) : words;
}
