import type { OutcomeSlot } from "../blocks/call-sketch.js";
import { type Code, call, list, type Member, member, name, object } from "../program/code.js";
import type { FlowCall } from "./flow-calls.js";

/** A branch that is written, at its place in the call. */
export interface WrittenBranch {
  readonly slot: OutcomeSlot;
  readonly code: Code;
}

/**
 * A call with its branches put where they belong: members of the options or of another argument, links of a chain of
 * questions, or an argument as a whole.
 * @param marks further options, for example the block's label
 */
export function callCode({ sketch }: FlowCall, branches: readonly WrittenBranch[], marks: readonly Member[]): Code {
  const inOptions = branches.filter(({ slot }) => slot.argument === undefined && slot.question === undefined);
  const options = inOptions.reduce(
    (held, { slot, code }) => withMember(held, slot.path, code),
    object([...marks, ...sketch.options]),
  );
  const hasOptions = options.kind === "object" && options.members.length > 0;
  const positions = sketch.outcomes.map(({ argument = -1 }) => argument + 1);
  const length = Math.max(sketch.positional.length, ...positions);
  const given = Array.from({ length }, (_, index) => argumentCode(index, sketch.positional[index], branches));
  const isShortened = !hasOptions && length === sketch.positional.length;
  const needed = isShortened ? given.slice(0, length - (sketch.omittable ?? 0)) : given;
  return call(member(name("f"), sketch.method), ...needed, ...(hasOptions ? [options] : []));
}

function argumentCode(index: number, literal: Code | undefined, branches: readonly WrittenBranch[]): Code {
  const here = branches.filter(({ slot }) => slot.argument === index);
  const questions = here.filter(({ slot }) => slot.question !== undefined);
  const isAsked = questions.length > 0 || literal === undefined;
  const [whole] = here.filter(({ slot }) => slot.path.length === 0 && slot.question === undefined);
  if (whole !== undefined) return whole.code;
  if (isAsked) return questionChain(questions);
  return here.reduce((held, { slot, code }) => withMember(held, slot.path, code), literal);
}

/** `(is) => is.greaterThan(5, ...).otherwise(...)`. */
function questionChain(questions: readonly WrittenBranch[]): Code {
  const chain = questions.reduce<Code>((asked, { slot, code }) => {
    const { method = "", operand } = slot.question ?? {};
    return call(member(asked, method), ...(operand ? [operand] : []), code);
  }, name("is"));
  return { kind: "branch", parameters: ["is"], body: [{ kind: "expression", code: chain }] };
}

/** The code with one member more, at the end of a way through objects and lists. */
function withMember(held: Code | undefined, path: readonly string[], code: Code): Code {
  const [first, ...rest] = path;
  if (first === undefined) return code;
  if (held?.kind === "array") {
    return list(held.items.map((item, index) => (String(index) === first ? withMember(item, rest, code) : item)));
  }
  const members = held?.kind === "object" ? held.members : [];
  const inner = members.find((candidate) => candidate.name === first);
  const added = { name: first, value: withMember(inner?.value, rest, code) };
  return object(inner ? members.map((other) => (other === inner ? added : other)) : [...members, added]);
}
