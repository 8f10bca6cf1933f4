import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import { type Diagnostic, nearest } from "@flowc/diagnostics";
import type { ViewOperation } from "../contract/view-api.js";
import { viewerDiagnostics } from "./viewer-diagnostics.js";

/** What a member of a request must be. */
interface Member {
  /** In words, for the refusal. */
  readonly expected: string;
  readonly isRequired: boolean;
  readonly isRight: (value: JsonValue) => boolean;
}

/** Longer names, keys and words than this are nobody's. */
const longestText = 100_000;

const isText = (value: JsonValue) => typeof value === "string" && value.length <= longestText;

const text: Member = { expected: "a text", isRequired: true, isRight: isText };

function oneOf(...choices: readonly string[]): Member {
  const isRight = (value: JsonValue) => typeof value === "string" && choices.includes(value);
  return { expected: `one of ${choices.map((one) => `"${one}"`).join(", ")}`, isRequired: true, isRight };
}

const texts: Member = {
  expected: "an object with texts",
  isRequired: true,
  isRight: (value) => isJsonObject(value) && Object.values(value).every(isText),
};

function optional(member: Member): Member {
  return { ...member, isRequired: false };
}

/** The members of each operation's request; `ViewApi` has the same as types. */
const shapes: Readonly<Record<ViewOperation, Readonly<Record<string, Member>>>> = {
  estate: {},
  flow: { key: text, overlay: optional(oneOf("coverage")) },
  find: { words: text },
  edits: { key: text, block: text },
  edit: { key: text, block: text, id: text, value: text },
  undo: {},
  startCall: {
    flow: text,
    channel: optional(oneOf("VOICE", "CHAT", "TASK", "EMAIL")),
    from: optional(text),
    at: optional(text),
    attributes: optional(texts),
  },
  act: { call: text, words: text },
  wait: { call: text },
  endCall: { call: text },
  plan: { environment: text },
  deployed: { environment: text },
};

/** Names of all operations. */
export const operations: readonly string[] = Object.keys(shapes);

export function isOperation(name: string): name is ViewOperation {
  return Object.hasOwn(shapes, name);
}

/** The first thing that is wrong with a request: VIEW103, VIEW112. Undefined when it is as its operation wants it. */
export function shapeProblem(operation: ViewOperation, request: JsonObject): Diagnostic | undefined {
  const shape = shapes[operation];
  const known = Object.keys(shape);
  const unknown = Object.keys(request).find((name) => !Object.hasOwn(shape, name));
  if (unknown !== undefined) {
    return viewerDiagnostics.create("VIEW112", {
      operation,
      name: unknown,
      known,
      similar: nearest(unknown, known),
    });
  }
  for (const [member, { expected, isRequired, isRight }] of Object.entries(shape)) {
    const value = Object.hasOwn(request, member) ? request[member] : undefined;
    const isWrong = value === undefined ? isRequired : !isRight(value);
    if (isWrong) return viewerDiagnostics.create("VIEW103", { operation, member, expected });
  }
  return undefined;
}
