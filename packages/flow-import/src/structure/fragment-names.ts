import { blockLabel } from "../names/block-label.js";
import { constantName, NameScope } from "../names/constant-name.js";
import type { Code } from "../program/code.js";
import type { FlowCall } from "./flow-calls.js";

/** Names for the shared fragments of one flow, by what their first block does. The same block keeps its name. */
export function fragmentNames(taken: Iterable<string>): (first: FlowCall) => string {
  const scope = new NameScope(taken);
  const given = new Map<string, string>();
  return (first) => {
    const known = given.get(first.id);
    if (known !== undefined) return known;
    const { method } = first.sketch;
    const name = scope.take(constantName(wordsOf(first), method === "action" ? "fragment" : method));
    given.set(first.id, name);
    return name;
  };
}

/** What endings are called. */
const endings: Readonly<Record<string, string>> = {
  disconnect: "hang up",
  endFlow: "end",
  returnFromModule: "go back",
  transferToWorkingQueue: "to queue",
};

/** What is done to the thing that a call names first. */
const verbs: Readonly<Record<string, string>> = {
  checkContactAttributes: "check",
  checkHoursOfOperation: "check",
  invokeLambda: "call",
  invokeModule: "call",
  loop: "retry",
  setContactAttributes: "set",
  setFlowAttributes: "set",
  setWorkingQueue: "use",
  showView: "show",
  transferToFlow: "to",
  transferToQueue: "to",
};

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function wordsOf({ block, sketch }: FlowCall): string {
  if (!uuid.test(block.identifier)) return blockLabel(block);
  const ending = Object.hasOwn(endings, sketch.method) ? endings[sketch.method] : undefined;
  if (ending !== undefined) return ending;
  const verb = Object.hasOwn(verbs, sketch.method) ? verbs[sketch.method] : undefined;
  if (verb === undefined) return blockLabel(block);
  const [first] = sketch.positional;
  return `${verb} ${first === undefined ? "" : thingIn(first)}`;
}

/** The last name in code: of a constant, an attribute, the first member of an object, a path. */
function thingIn(code: Code): string {
  switch (code.kind) {
    case "name":
    case "member":
      return code.name;
    case "object":
      return code.members[0]?.name ?? "";
    case "call":
      return code.arguments[0] === undefined ? "" : thingIn(code.arguments[0]);
    case "literal":
      return String(code.value).split(/[./:]/).at(-1) ?? "";
    default:
      return "";
  }
}
