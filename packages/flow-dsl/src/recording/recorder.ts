import type { GraphType, Parameters } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import type { CallSite } from "../call-sites/call-site.js";
import { spanOf } from "../call-sites/mapper.js";
import { buildDiagnostics } from "../diagnostics/codes.js";
import { handleOf } from "../values/value.js";
import { asGiven, type BlockOptions, type Branch } from "./branch.js";
import type { BlockStep, Body, Fallback, NextRule, Outcome, ResultReads, Step } from "./step.js";

/** Makes the builder that a callback of this flow type receives. */
export type BuilderOf = (recorder: Recorder, body: Body) => unknown;

/** What is common to the recording of one flow. */
export interface Recorder {
  readonly flow: string;
  readonly type: GraphType;

  readonly diagnostics: Diagnostic[];
  /** The body whose callback is running, innermost; undefined when none is. */
  active: Body | undefined;
  /** That callback, and where it was given as a branch; undefined when none is running. */
  given: GivenBranch | undefined;
  /** Fragments that stand in the flow once, by their content. */
  readonly shared: Map<unknown, Body>;
  /** What was read of results so far. */
  resultReads: ResultReads;
  readonly builderOf: BuilderOf;
}

/** A branch as the author gave it to a block or a flow. */
export interface GivenBranch {
  readonly callback: unknown;
  /** Where the block or flow is that it was given to. */
  readonly site: CallSite | undefined;
}

/**
 * Runs an author's callback on a new body inside `parent` and gives what it recorded.
 * @param site where the callback was given
 */
export function recordBody<F>(
  recorder: Recorder,
  callback: Branch<F>,
  parent: Body | undefined,
  site: CallSite | undefined,
): Body {
  const body: Body = { steps: [], parent };
  recordInto(recorder, body, callback, { callback: asGiven(callback), site });
  return body;
}

/**
 * The same on a body that others may already lead to.
 * @param given what the author gave, which `callback` runs
 */
export function recordInto<F>(recorder: Recorder, body: Body, callback: Branch<F>, given: GivenBranch): void {
  const { active: activeBefore, given: givenBefore } = recorder;
  recorder.active = body;
  recorder.given = given;
  try {
    callback(recorder.builderOf(recorder, body) as F);
  } finally {
    recorder.active = activeBefore;
    recorder.given = givenBefore;
  }
}

/** A block as an action's own file describes it. */
export interface BlockDraft {
  readonly type: string;
  readonly parameters?: Parameters;
  /** What it is, when it is not the method that was called. */
  readonly title?: string;
  /** What sets it apart from others of its type. */
  readonly about?: string | undefined;
  readonly outcomes?: readonly Outcome[];
  /** Default `continues`. */
  readonly next?: NextRule;
  /** An `onError` that several blocks of one method share, recorded before. */
  readonly handler?: Body | undefined;
}

/** Where a method of a builder writes: one body of one recording, from one place in the author's code. */
export class Place {
  readonly recorder: Recorder;
  readonly body: Body;
  readonly site: CallSite | undefined;
  /** Name of the method, camelCase. */
  readonly method: string;

  constructor(recorder: Recorder, body: Body, method: string, site: CallSite | undefined) {
    this.recorder = recorder;
    this.body = body;
    this.method = method;
    this.site = site;
  }

  /** Tells whether the callback that this builder belongs to is the one that runs; reports it when not. */
  isOpen(): boolean {
    const { active, flow, diagnostics } = this.recorder;
    if (active === this.body) return true;
    let around = active;
    while (around !== undefined && around !== this.body) around = around.parent;
    const code = around === undefined ? "FLOW157" : "FLOW156";
    diagnostics.push(
      buildDiagnostics.create(code, { block: this.method }, { span: spanOf(this.site), subject: { flow } }),
    );
    return false;
  }

  /** Adds a block. Its outcomes must have been recorded before, with `error` and `condition`. */
  block(draft: BlockDraft, options: BlockOptions & { readonly onError?: Branch<never> } = {}): BlockStep {
    const step: BlockStep = {
      kind: "block",
      type: draft.type,
      parameters: draft.parameters ?? {},
      title: draft.title ?? this.method,
      about: draft.about,
      label: options.label,
      id: options.id,
      outcomes: draft.outcomes ?? [],
      next: draft.next ?? "continues",
      handler: draft.handler ?? this.branch(options.onError),
      site: this.site,
      resultReads: this.recorder.resultReads,
    };
    this.add(step);
    return step;
  }

  /** A handle for the result of a block, which remembers whose result it is. */
  result<H>(path: string, step: BlockStep): H {
    const { recorder } = this;
    return handleOf(path, (read) => {
      if (recorder.resultReads.get(read) === step) return;
      recorder.resultReads = new Map(recorder.resultReads).set(read, step);
    });
  }

  add(step: Step): void {
    this.body.steps.push(step);
  }

  /** Records a branch callback; undefined stays undefined. */
  branch<F>(callback: Branch<F> | undefined): Body | undefined {
    return callback && recordBody(this.recorder, callback, this.body, this.site);
  }

  /** An outcome by error type. Without a branch of its own it takes `fallback`, by default the nearest `onError`. */
  error<F>(errorType: string, name: string, callback?: Branch<F>, fallback: Fallback = "handler"): Outcome {
    return { on: { kind: "error", errorType }, name, body: this.branch(callback), fallback };
  }

  /** An outcome by condition. Without a branch of its own it joins what follows. */
  condition<F>(
    condition: { readonly operator?: string; readonly operand: string },
    name: string,
    callback?: Branch<F>,
    fallback: Fallback = "continue",
  ): Outcome {
    const { operator = "Equals", operand } = condition;
    return { on: { kind: "condition", operator, operands: [operand] }, name, body: this.branch(callback), fallback };
  }

  /** The generic error, which goes to the block's own `onError`, else to the nearest one. */
  failure(fallback: Fallback = "handler"): Outcome {
    return this.error("NoMatchingError", "onError", undefined, fallback);
  }
}
