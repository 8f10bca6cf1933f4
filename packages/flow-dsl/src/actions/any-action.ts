import { errorsOf, findAction, outcomesOf, type Parameters, selectMode } from "@flowc/connect-model";
import type { BlockOptions, Branch, FlowEndsHere } from "../recording/branch.js";
import { ended } from "../recording/builder.js";
import type { Place } from "../recording/recorder.js";
import type { NextRule, Outcome } from "../recording/step.js";
import { type ParameterInput, parameterValue, text } from "../values/parameter.js";
import type { Text } from "../values/value.js";

/** A condition of any action: operator as the Flow language spells it, one operand, and the branch. */
export interface AnyCondition<F> {
  /** For example `NumberGreaterThan`. Default `Equals`. */
  readonly operator?: string;
  readonly operand: Text | number;
  readonly branch: Branch<F>;
}

/** The outcomes of any action, spelled as the Flow language does. */
export interface AnyOutcomes<F> extends BlockOptions {
  /** In order: the first true one wins. */
  readonly conditions?: readonly AnyCondition<F>[];
  /**
   * Branches by error type, for example `QueueAtCapacity`. `"onError"` leads to the nearest `onError` around; `"none"`
   * leaves out one that the catalogue says is required.
   */
  readonly errors?: Readonly<Record<string, Branch<F> | "onError" | "none">>;
  /** The error type or condition operand whose target `NextAction` repeats, where nothing follows by itself. */
  readonly nextCopies?: string;
  /** Where `NextAction` leads, against what the catalogue says: to what follows, or `"none"` leaves it out. */
  readonly next?: "follows" | "none";
}

/** Action types after which the service takes no transition. */
export type EndingType =
  | "DisconnectParticipant"
  | "EndFlowExecution"
  | "EndFlowModuleExecution"
  | "TransferContactToAgent";

export interface AnyAction {
  /**
   * Any action by its type, also one that has no method here or that is newer than this package. Parameters are
   * written as given; handles and references may stand anywhere inside. Errors that the catalogue knows to be required
   * go to the nearest `onError` unless they are named.
   *
   * @param type as the Flow language spells it, for example `TagContact`
   * @param parameters by name, spelled as on the wire (`"True"`, `"30"`)
   *
   * @example
   * ```ts
   * f.action("TagContact", { Tags: { team: "sales" } });
   * f.action("CheckOutboundCallStatus", {}, {
   *   conditions: [{ operand: "CallAnswered", branch: (f) => f.playPrompt("Hello.") }],
   * });
   * ```
   */
  action<T extends string>(
    type: T,
    parameters?: Readonly<Record<string, ParameterInput>>,
    outcomes?: AnyOutcomes<this>,
  ): T extends EndingType ? FlowEndsHere : this;
}

export function action(
  place: Place,
  type: string,
  input: Readonly<Record<string, ParameterInput>> = {},
  outcomes: AnyOutcomes<never> = {},
): FlowEndsHere | undefined {
  const parameters = parameterValue(input) as Parameters;
  const known = knownOutcomes(place, type, parameters);
  const conditions = (outcomes.conditions ?? []).map(({ operator = "Equals", operand, branch }) =>
    place.condition({ operator, operand: text(operand) }, text(operand), branch),
  );
  const named = Object.entries(outcomes.errors ?? {}).flatMap(([errorType, branch]) =>
    branch === "none" ? [] : [place.error(errorType, errorType, branch === "onError" ? undefined : branch)],
  );
  const rest = known.required.filter((errorType) => !Object.hasOwn(outcomes.errors ?? {}, errorType));
  const errors: Outcome[] = [...named, ...rest.map((errorType) => place.error(errorType, errorType))];
  const next = nextRule(outcomes, known);
  place.block({ type, parameters, title: type, outcomes: [...conditions, ...errors], next }, outcomes);
  return known.ends ? ended : undefined;
}

function nextRule({ next, nextCopies }: AnyOutcomes<never>, known: KnownOutcomes): NextRule {
  if (next === "follows") return "continues";
  if (next === "none" || known.ends) return "none";
  const copies = nextCopies ?? known.copies;
  return copies === undefined ? "continues" : { copies };
}

interface KnownOutcomes {
  readonly ends: boolean;
  readonly required: readonly string[];
  readonly copies?: string | undefined;
}

/** What the catalogue says about the outcomes of an action; nothing for one it does not know. */
function knownOutcomes(place: Place, type: string, parameters: Parameters): KnownOutcomes {
  const entry = findAction(type);
  if (entry === undefined) return { ends: false, required: [] };
  const branches = outcomesOf(entry, selectMode(entry, parameters));
  return {
    ends: branches.next === "forbidden",
    required: errorsOf(branches, parameters, place.recorder.type).required,
    copies: branches.nextCopies,
  };
}
