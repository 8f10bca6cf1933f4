import type { BlockView } from "./block-view.js";
import type { FlowContext } from "./flow-context.js";
import type { Finding, FindingSink, FlowRule, FlowVisitor } from "./rule.js";
import { ruleFailed } from "./rule-failed.js";

/** Most findings of one rule in one flow. A file that is not worth more is broken as a whole. */
const mostFindings = 1_000;

/**
 * Runs all rules in one walk over a flow. A rule that throws is a bug of ours: it is reported and the others go on. A rule
 * stops after a thousand findings, which its last one says.
 */
export function walkFlow(context: FlowContext, rules: readonly FlowRule[]): Finding[] {
  const findings: Finding[] = [];
  const add = (finding: Finding) => findings.push(finding);
  const running = rules.map((rule) => new RunningRule(rule, context, add));
  for (const rule of running) rule.seeFlow();
  // Some rules look at nothing more than the flow.
  const onBlocks = running.filter(({ visitor }) => visitor.block ?? visitor.branch ?? visitor.text);
  for (const block of context.blocks) each(onBlocks, ({ visitor }) => see(visitor, block));
  return findings;
}

function see(visitor: FlowVisitor, block: BlockView): void {
  if (visitor.block !== undefined) visitor.block(block);
  if (visitor.branch !== undefined) for (const view of block.branches.all) visitor.branch(view, block);
  if (visitor.text !== undefined) for (const view of block.texts) visitor.text(view, block);
}

/** Goes through all rules, also when one of them throws. */
function each(rules: readonly RunningRule[], visit: (rule: RunningRule) => void): void {
  for (let index = 0; index < rules.length; index++) {
    try {
      for (; index < rules.length; index++) visit(rules[index]!);
    } catch (error) {
      rules[index]!.stop(error);
    }
  }
}

class RunningRule {
  visitor: FlowVisitor = {};
  readonly #rule: FlowRule;
  readonly #add: FindingSink;
  #count = 0;

  constructor(rule: FlowRule, context: FlowContext, add: FindingSink) {
    this.#rule = rule;
    this.#add = add;
    try {
      this.visitor = rule.start(context, (finding) => this.#keep(finding));
    } catch (error) {
      this.stop(error);
    }
  }

  seeFlow(): void {
    if (this.visitor.flow === undefined) return;
    try {
      this.visitor.flow();
    } catch (error) {
      this.stop(error);
    }
  }

  #keep(finding: Finding): void {
    this.#count++;
    if (this.#count < mostFindings) this.#add(finding);
    else if (this.#count === mostFindings) {
      this.#add({ ...finding, isLast: true });
      this.visitor = {};
    }
  }

  /** Reports that the rule failed, and asks it nothing more. */
  stop(error: unknown): void {
    this.visitor = {};
    this.#add(ruleFailed(this.#rule, error));
  }
}
