import {
  type Block,
  isJsonObject,
  isReferenceValue,
  type Parameters,
  type ParameterValue,
  referenceMember,
  referenceValue,
} from "@flowc/connect-model";
import type { BlockChange, ChangesOf } from "../mutant.js";

function withParameter(block: Block, name: string, value: ParameterValue): Block {
  return { ...block, parameters: { ...block.parameters, [name]: value } };
}

function quoted(value: ParameterValue): string {
  return typeof value === "string"
    ? `"${value.length > 40 ? `${value.slice(0, 37)}...` : value}"`
    : JSON.stringify(value);
}

/** What blocks say to people, by parameter. */
const spoken = ["Text", "SSML"] as const;

/** What is said is something else. */
export const textChanges: ChangesOf = (block) =>
  spoken.flatMap((name): BlockChange[] => {
    const text = block.parameters[name];
    if (typeof text !== "string") return [];
    const other = name === "SSML" ? "<speak>Something else.</speak>" : "Something else.";
    return [
      {
        what: `says ${quoted(other)} instead of ${quoted(text)}`,
        pointer: `/Parameters/${name}`,
        block: withParameter(block, name, other),
      },
    ];
  });

/** Parameters that say how long something takes, in seconds. */
const limits = ["InputTimeLimitSeconds", "TimeLimitSeconds", "ConnectionTimeLimitSeconds"] as const;

/** What is waited for takes more than twice as long, or next to no time. */
export const timeoutChanges: ChangesOf = (block) =>
  limits.flatMap((name): BlockChange[] => {
    const written = block.parameters[name];
    const seconds = Number(written);
    if (written === undefined || !Number.isInteger(seconds)) return [];
    const others = [seconds * 2 + 10, 1].filter((other) => other !== seconds);
    return others.map((other) => ({
      what: `waits ${other} instead of ${seconds} seconds`,
      pointer: `/Parameters/${name}`,
      block: withParameter(block, name, typeof written === "number" ? other : String(other)),
    }));
  });

/** Another value of the same kind. */
function otherValue(value: ParameterValue): ParameterValue | undefined {
  if (isReferenceValue(value)) {
    const { kind, name } = value[referenceMember];
    return referenceValue({ kind, name: `Not ${name}` });
  }
  return typeof value === "string" ? `${value}~` : undefined;
}

function memberChanges(block: Block, name: string, members: Parameters): readonly BlockChange[] {
  return Object.entries(members).flatMap(([key, value]): BlockChange[] => {
    const other = otherValue(value);
    if (other === undefined) return [];
    const { [key]: _, ...others } = members;
    const at = { pointer: `/Parameters/${name}/${key}` };
    return [
      {
        what: `sets "${key}" to ${quoted(other)} instead of ${quoted(value)}`,
        ...at,
        block: withParameter(block, name, { ...members, [key]: other }),
      },
      ...(Object.keys(others).length === 0
        ? []
        : [{ what: `does not set "${key}"`, ...at, block: withParameter(block, name, others) }]),
    ];
  });
}

function referenceChanges(block: Block): readonly BlockChange[] {
  return Object.entries(block.parameters).flatMap(([name, value]): BlockChange[] => {
    const other = isReferenceValue(value) ? otherValue(value) : undefined;
    if (!isReferenceValue(value) || other === undefined || value[referenceMember].kind !== "queue") return [];
    const queue = value[referenceMember].name;
    return [
      {
        what: `uses another queue than "${queue}"`,
        pointer: `/Parameters/${name}`,
        block: withParameter(block, name, other),
      },
    ];
  });
}

function countChanges(block: Block): readonly BlockChange[] {
  const count = Number(block.parameters.LoopCount);
  if (block.type !== "Loop" || !Number.isInteger(count)) return [];
  return [count + 1, count - 1]
    .filter((other) => other >= 0 && other <= 100)
    .map((other) => ({
      what: `goes round ${other} instead of ${count} times`,
      pointer: "/Parameters/LoopCount",
      block: withParameter(block, "LoopCount", String(other)),
    }));
}

/** What is set, passed on or counted is something else. */
export const valueChanges: ChangesOf = (block) => {
  const maps = ["Attributes", "LambdaInvocationAttributes"].flatMap((name) => {
    const members = block.parameters[name];
    return isJsonObject(members) ? memberChanges(block, name, members as Parameters) : [];
  });
  return [...maps, ...referenceChanges(block), ...countChanges(block)];
};
