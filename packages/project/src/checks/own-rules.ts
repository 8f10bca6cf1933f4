import type { Diagnostic, Span } from "@flowc/diagnostics";
import type { FlowRule } from "@flowc/flow-compiler";
import { frameOf } from "../loading/thrown-error.js";

/** Rules of a configuration, watched so that a failure is led back to the line that failed. */
export interface OwnRules {
  readonly rules: readonly FlowRule[];
  /** A finding with the place of the rule that stopped, when it says that one did (FLOW902). */
  located(diagnostic: Diagnostic): Diagnostic;
}

/** Prepares the rules of a configuration for a check. */
export function ownRules(rules: readonly FlowRule[]): OwnRules {
  const stopped = new Map<string, Span>();
  return {
    rules: rules.map((rule) => ({ meta: rule.meta, start: watchedStart(rule, stopped) })),
    located(diagnostic) {
      const span = diagnostic.code === "FLOW902" ? stopped.get(String(diagnostic.data?.rule)) : undefined;
      return span === undefined ? diagnostic : { ...diagnostic, span };
    },
  };
}

/** Starts a rule so that the place of whatever it throws is kept. */
function watchedStart(rule: FlowRule, stopped: Map<string, Span>): FlowRule["start"] {
  const watch = <R>(run: () => R): R => {
    try {
      return run();
    } catch (error) {
      const place = frameOf(error);
      if (place !== undefined) stopped.set(`${rule.meta.code} ${rule.meta.name}`, place);
      throw error;
    }
  };
  return (context, add) => {
    const visitor = watch(() => rule.start(context, add));
    return {
      ...(visitor.flow && { flow: () => watch(() => visitor.flow?.()) }),
      ...(visitor.block && { block: (view) => watch(() => visitor.block?.(view)) }),
      ...(visitor.branch && { branch: (view, block) => watch(() => visitor.branch?.(view, block)) }),
      ...(visitor.text && { text: (view, block) => watch(() => visitor.text?.(view, block)) }),
    };
  };
}
