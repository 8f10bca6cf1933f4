import { isJsonObject, type JsonObject, type JsonValue, limits } from "@flowc/connect-model";
import { asText } from "../../engine/data.js";
import { jsonBytes } from "../../engine/size.js";

/** What a function returned, as the flow can use it, or why it cannot, in words. */
export type LambdaAnswer = { readonly value: JsonValue } | { readonly wrong: string };

/** A flat map of text. Numbers and booleans become text, as flows in use rely on (assumed, 2026-11-21). */
function textMap(value: JsonObject): LambdaAnswer {
  const members = Object.entries(value);
  const wrong = members.find(([, member]) => member === null || typeof member === "object");
  if (wrong === undefined)
    return { value: Object.fromEntries(members.map(([name, member]) => [name, asText(member)])) };
  const [name, member] = wrong;
  return { wrong: `"${name}" is ${member === null ? "null" : "not one text"}, and the block takes a flat map of text` };
}

/** Checks what a function returned against what the block takes, and against 32 KB. */
export function checkLambdaAnswer(value: JsonValue, responseType: string): LambdaAnswer {
  const most = limits.contact.lambdaResultBytes.value;
  const bytes = jsonBytes(value);
  if (bytes > most) return { wrong: `it has ${bytes} bytes, and ${most} are the most` };
  if (responseType === "JSON") return { value };
  return isJsonObject(value)
    ? textMap(value)
    : { wrong: "it is not an object, and the block takes a flat map of text" };
}
