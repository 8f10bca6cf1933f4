import { isJsonObject, type JsonValue } from "@flowc/connect-model";

/**
 * How a call to somebody outside goes: the value that answers a `thirdParty` question. The answer's `afterSeconds` is how
 * long it rings. Nobody picking up in time is the answer `timeout`.
 */
export type ThirdPartyAnswer =
  | {
      readonly answered: true;
      /** After how long the other party hangs up. Absent: it stays on the line. */
      readonly talkSeconds?: number;
    }
  | { readonly answered: false; readonly reason: "busy" | "failed" };

/** Reads the value of an answer; undefined when it does not have the shape of one. */
export function readThirdPartyAnswer(value: JsonValue): ThirdPartyAnswer | undefined {
  if (!isJsonObject(value)) return undefined;
  const { answered, talkSeconds, reason } = value;
  if (answered === true) return { answered, ...(typeof talkSeconds === "number" && { talkSeconds }) };
  return answered === false && (reason === "busy" || reason === "failed") ? { answered, reason } : undefined;
}
