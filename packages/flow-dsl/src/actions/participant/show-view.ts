import {
  type Branch,
  type FallibleOptions,
  type FlowGoesOn,
  type ResultBranch,
  withResult,
} from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import type { Target } from "../../resources/targets.js";
import type { ViewContractOf } from "../../resources/view.js";
import type { FreeHandles, Handles } from "../../values/handles.js";
import { given, type ParameterInput, parameterValue, referenceOrText } from "../../values/parameter.js";
import { targetWords } from "../../values/prompt.js";
import { handleOf, type Value } from "../../values/value.js";

/** JSON whose leaves may be handles. */
type ViewData<T> = T extends object ? { readonly [K in keyof T]: ViewData<T[K]> } : T | Value<T> | Value<string>;

type ActionsOf<C> = C extends { readonly actions: infer A extends string } ? A : string;

/** What a view shows and what can come of it. */
export interface ShowViewOptions<C, F> extends FallibleOptions<F> {
  /** What the view shows. Together with the contact's attributes at most 16 KB. No empty text anywhere. */
  readonly data?: C extends { readonly input: infer I } ? ViewData<I> : Readonly<Record<string, ParameterInput>>;
  /** Seconds until the view gives up, from 1. Default 300. */
  readonly timeoutSeconds?: number;
  /** A branch per action; it gets the result too. */
  readonly actions?: { readonly [K in ActionsOf<C>]?: ResultBranch<F, ViewResult<C>> };
  /** Another action. Without it the flow goes on. */
  readonly otherwise?: ResultBranch<F, ViewResult<C>>;
  /** Nothing was done in time. Without it the flow goes on. */
  readonly timeout?: Branch<F>;
  /** Keeps what was filled in out of the transcript. */
  readonly isSensitive?: boolean;
  /**
   * Version of the view, for example `$LATEST` or `1`. Default: the published one. `Latest` stands beside the id instead
   * of behind it, as exports of 2023 write it.
   */
  readonly version?: string;
}

/** The options can be left out when the view needs no data. */
export type ShowViewArguments<C, F> = C extends { readonly input: infer I }
  ? Record<never, never> extends I
    ? [options?: ShowViewOptions<C, F>]
    : [options: ShowViewOptions<C, F> & { readonly data: ViewData<I> }]
  : [options?: ShowViewOptions<C, F>];

/** What came back, until the next view. */
export interface ViewResult<C> extends FlowGoesOn {
  readonly action: Value<ActionsOf<C>>;
  readonly data: C extends { readonly output: infer O } ? Handles<O> : FreeHandles;
}

export interface ShowView {
  /**
   * Shows a page of a step-by-step guide to the agent, or to a chat customer, and waits for an action on it.
   *
   * Console block: Show view (`ShowView`). Source: Amazon Connect developer guide and public probes, 2026-11-20.
   * @param view a view with its types (`view<...>(...)`), a reference, or an ARN
   * @returns handles for the action and the data that was filled in
   *
   * @example
   * ```ts
   * const result = f.showView(survey, { actions: { Skip: (f) => f.disconnect() } });
   * f.setContactAttributes({ score: result.data.score });
   * ```
   */
  showView<V extends Target<"view">>(
    view: V,
    ...given: ShowViewArguments<ViewContractOf<V>, this>
  ): ViewResult<ViewContractOf<V>>;
}

export function showView(
  place: Place,
  view: Target<"view">,
  options: ShowViewOptions<object, never> = {},
): ViewResult<object> {
  const { data = {}, timeoutSeconds = 300, actions = {}, otherwise, timeout, isSensitive, version } = options;
  const conditions = Object.entries(actions).flatMap(([action, branch]) =>
    branch ? [place.condition({ operand: action }, action, withResult(branch, viewResult))] : [],
  );
  const step = place.block(
    {
      type: "ShowView",
      parameters: given({
        ViewResource:
          version === "Latest"
            ? { Id: referenceOrText(view), Version: version }
            : { Id: referenceOrText(view, version) },
        InvocationTimeLimitSeconds: String(timeoutSeconds),
        ViewData: parameterValue(data),
        SensitiveDataConfiguration: isSensitive ? { HideResponseOn: ["TRANSCRIPT"] } : undefined,
      }),
      about: targetWords(view),
      outcomes: [
        ...conditions,
        place.error("NoMatchingCondition", "otherwise", otherwise && withResult(otherwise, viewResult), "continue"),
        place.failure(),
        place.error("TimeLimitExceeded", "timeout", timeout, "continue"),
      ],
      next: { copies: "NoMatchingError" },
    },
    options,
  );
  return resultAt((path) => place.result(path, step));
}

function resultAt(handle: <H>(path: string) => H): ViewResult<object> {
  const result: Omit<ViewResult<object>, keyof FlowGoesOn> = {
    action: handle("$.Views.Action"),
    data: handle("$.Views.ViewResultData"),
  };
  return result as ViewResult<object>;
}

/** For branches, which are recorded before their block. */
const viewResult = resultAt(handleOf);
