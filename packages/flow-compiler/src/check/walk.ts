import type { BlockView } from "./block-view.js";
import type { FlowContext } from "./flow-context.js";
import type { Finding, FlowRule, FlowVisitor } from "./rule.js";
import { ruleFailed } from "./rule-failed.js";

/** Runs all rules in one walk over a flow. A rule that throws is a bug of ours: it is reported and the others go on. */
export function walkFlow(context: FlowContext, rules: readonly FlowRule[]): Finding[] {
  const findings: Finding[] = [];
  const add = (finding: Finding) => findings.push(finding);
  const running = rules.map((rule) => new RunningRule(rule, context, add));
  for (const rule of running) rule.seeFlow();
  for (const block of context.blocks) for (const rule of running) rule.seeBlock(block);
  return findings;
}

class RunningRule {
  #visitor: FlowVisitor = {};
  readonly #rule: FlowRule;
  readonly #add: (finding: Finding) => void;

  constructor(rule: FlowRule, context: FlowContext, add: (finding: Finding) => void) {
    this.#rule = rule;
    this.#add = add;
    try {
      this.#visitor = rule.start(context, add);
    } catch (error) {
      this.#stop(error);
    }
  }

  seeFlow(): void {
    try {
      this.#visitor.flow?.();
    } catch (error) {
      this.#stop(error);
    }
  }

  seeBlock(block: BlockView): void {
    const visitor = this.#visitor;
    try {
      visitor.block?.(block);
      if (visitor.branch !== undefined) for (const view of block.branches.all) visitor.branch(view, block);
      if (visitor.text !== undefined) for (const view of block.texts) visitor.text(view, block);
    } catch (error) {
      this.#stop(error);
    }
  }

  #stop(error: unknown): void {
    this.#visitor = {};
    this.#add(ruleFailed(this.#rule, error));
  }
}
