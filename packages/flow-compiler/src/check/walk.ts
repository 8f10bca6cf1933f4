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
  const plan = planFor(rules);
  const types = new Set(context.blocks.map(({ type }) => type));
  const running = rules.map(({ meta: { actions } }, index) =>
    actions === undefined || actions.some((type) => types.has(type))
      ? new RunningRule(rules[index]!, context, add)
      : undefined,
  );
  for (const rule of running) rule?.seeFlow();
  for (const block of context.blocks) {
    showBlock(block, plan.get(block.type) ?? plan.get(anyType)!, running);
  }
  return findings;
}

/** Positions in a list of rules, by the action type of a block that they want to see. */
type Plan = ReadonlyMap<string, readonly number[]>;

/** Stands for the types that no rule names: no action is called so. */
const anyType = "";
const plans = new WeakMap<readonly FlowRule[], Plan>();

/** Which rules look at which blocks: worked out once for a list of rules, however many flows it is run on. */
function planFor(rules: readonly FlowRule[]): Plan {
  const known = plans.get(rules);
  if (known !== undefined) return known;
  const types = [anyType, ...new Set(rules.flatMap(({ meta }) => meta.actions ?? []))];
  const wanting = (type: string) =>
    rules.flatMap(({ meta: { actions } }, index) => (actions === undefined || actions.includes(type) ? [index] : []));
  const plan: Plan = new Map(types.map((type) => [type, wanting(type)]));
  plans.set(rules, plan);
  return plan;
}

/** Shows a block to the rules at these positions, also when one of them throws. */
function showBlock(block: BlockView, positions: readonly number[], rules: readonly (RunningRule | undefined)[]): void {
  for (let at = 0; at < positions.length; at++) {
    try {
      for (; at < positions.length; at++) rules[positions[at]!]?.seeBlock(block);
    } catch (error) {
      rules[positions[at]!]?.stop(error);
    }
  }
}

const blind: FlowVisitor = {};

class RunningRule {
  #visitor = blind;
  // Visitors have as many shapes as there are rules: what one of them wants to see is looked up once.
  #seesBlocks = false;
  #seesBranches = false;
  #seesTexts = false;
  readonly #rule: FlowRule;
  readonly #add: FindingSink;
  #count = 0;

  constructor(rule: FlowRule, context: FlowContext, add: FindingSink) {
    this.#rule = rule;
    this.#add = add;
    try {
      this.#show(rule.start(context, (finding) => this.#keep(finding)));
    } catch (error) {
      this.stop(error);
    }
  }

  #show(visitor: FlowVisitor): void {
    this.#visitor = visitor;
    this.#seesBlocks = visitor.block !== undefined;
    this.#seesBranches = visitor.branch !== undefined;
    this.#seesTexts = visitor.text !== undefined;
  }

  seeFlow(): void {
    try {
      this.#visitor.flow?.();
    } catch (error) {
      this.stop(error);
    }
  }

  seeBlock(block: BlockView): void {
    if (this.#seesBlocks) this.#visitor.block?.(block);
    if (this.#seesBranches) for (const view of block.branches.all) this.#visitor.branch?.(view, block);
    if (this.#seesTexts) for (const view of block.texts) this.#visitor.text?.(view, block);
  }

  #keep(finding: Finding): void {
    this.#count++;
    if (this.#count < mostFindings) this.#add(finding);
    else if (this.#count === mostFindings) {
      this.#add({ ...finding, isLast: true });
      this.#show(blind);
    }
  }

  /** Reports that the rule failed, and asks it nothing more. */
  stop(error: unknown): void {
    this.#show(blind);
    this.#add(ruleFailed(this.#rule, error));
  }
}
