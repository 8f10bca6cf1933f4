import type { BlockProgram } from "../program/flow-program.js";
import type { ScriptAct } from "../script/caller-script.js";
import type { Recorded } from "./recorded-answer.js";

const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "*", "#"];

/** A key for which no condition of a menu holds. */
function unknownKey({ block }: BlockProgram): string | undefined {
  const known = block.branches.flatMap((branch) => (branch.kind === "condition" ? branch.operands : []));
  return keys.find((key) => !known.includes(key));
}

function pressed(given: string | undefined): ScriptAct | undefined {
  return given === undefined ? undefined : { kind: "presses", keys: given };
}

/** Nothing was done until the block gave up. */
export type RecordedInput = ScriptAct | { readonly kind: "silence" };

function keysPressed(program: BlockProgram, { visit, branch }: Recorded): RecordedInput | undefined {
  const { result = "" } = visit;
  if (/^[0-9*#]+$/.test(result)) return { kind: "presses", keys: result };
  const failure = branch?.kind === "error" ? branch.errorType : "";
  if (/timeout|timelimit/i.test(result) || failure === "InputTimeLimitExceeded") return { kind: "silence" };
  if (/nomatch/i.test(result) || failure === "NoMatchingCondition") return pressed(unknownKey(program));
  if (branch?.kind !== "condition") return undefined;
  const [operand = ""] = branch.operands;
  return /^[0-9*#]$/.test(operand) ? { kind: "presses", keys: operand } : undefined;
}

/** What the customer must have done for a contact to have gone the way that was recorded. Undefined: nobody knows. */
export function recordedInput(program: BlockProgram, recorded: Recorded): RecordedInput | undefined {
  const { visit, branch } = recorded;
  switch (program.block.type) {
    case "GetParticipantInput":
      return keysPressed(program, recorded);
    case "ConnectParticipantWithLexBot":
      if (/timeout/i.test(visit.result ?? "")) return { kind: "silence" };
      return { kind: "says", text: visit.result ?? "something" };
    case "ShowView": {
      const action = visit.result ?? (branch?.kind === "condition" ? branch.operands[0] : undefined);
      return action === undefined ? undefined : { kind: "clicks", action, data: {} };
    }
    default:
      return { kind: "silence" };
  }
}
