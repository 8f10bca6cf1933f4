import type { FlowContext } from "./flow-context.js";
import type { Finding, FlowRule, FlowVisitor } from "./rule.js";
import { ruleFailed } from "./rule-failed.js";

/** Runs all rules in one walk over a flow. A rule that throws is a bug of ours: it is reported and the others go on. */
export function walkFlow(context: FlowContext, rules: readonly FlowRule[]): Finding[] {
  const findings: Finding[] = [];
  const add = (finding: Finding) => findings.push(finding);
  const running = rules.map((rule) => new RunningRule(rule, context, add));
  const seeing = {
    branch: running.filter((rule) => rule.visitor.branch !== undefined),
    text: running.filter((rule) => rule.visitor.text !== undefined),
  };
  for (const rule of running) rule.run(() => rule.visitor.flow?.());
  for (const block of context.blocks) {
    for (const rule of running) rule.run(() => rule.visitor.block?.(block));
    for (const rule of seeing.branch) {
      rule.run(() => {
        for (const view of block.branches.all) rule.visitor.branch?.(view, block);
      });
    }
    for (const rule of seeing.text) {
      rule.run(() => {
        for (const view of block.texts) rule.visitor.text?.(view, block);
      });
    }
  }
  return findings;
}

class RunningRule {
  visitor: FlowVisitor = {};
  readonly #rule: FlowRule;
  readonly #add: (finding: Finding) => void;

  constructor(rule: FlowRule, context: FlowContext, add: (finding: Finding) => void) {
    this.#rule = rule;
    this.#add = add;
    this.run(() => {
      this.visitor = rule.start(context, add);
    });
  }

  run(step: () => void): void {
    try {
      step();
    } catch (error) {
      this.visitor = {};
      this.#add(ruleFailed(this.#rule, error));
    }
  }
}
