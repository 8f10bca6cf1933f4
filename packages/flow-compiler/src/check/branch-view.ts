import type { Block, Branch, ConditionBranch, ErrorBranch, NextBranch } from "@flowc/connect-model";

/** A branch with the places of its parts in the JSON of its action. */
export interface BranchView<B extends Branch = Branch> {
  readonly branch: B;
  /** `/Transitions/NextAction`, `/Transitions/Conditions/0` or `/Transitions/Errors/1`. */
  readonly pointer: string;
  /** Where the target is written. */
  readonly targetPointer: string;
}

/** The outcomes of a block, sorted by kind. */
export interface BranchViews {
  readonly all: readonly BranchView[];
  readonly next: readonly BranchView<NextBranch>[];
  readonly conditions: readonly BranchView<ConditionBranch>[];
  readonly errors: readonly BranchView<ErrorBranch>[];
}

/** Where the parts of `Transitions` stand in an action. */
export const transitionPointers = {
  transitions: "/Transitions",
  next: "/Transitions/NextAction",
  conditions: "/Transitions/Conditions",
  errors: "/Transitions/Errors",
} as const;

/** Gives each branch of a block its place in the action's JSON: conditions and errors count apart. */
export function branchViews(block: Block): BranchViews {
  const next: BranchView<NextBranch>[] = [];
  const conditions: BranchView<ConditionBranch>[] = [];
  const errors: BranchView<ErrorBranch>[] = [];
  const all = block.branches.map((branch): BranchView => {
    if (branch.kind === "next") {
      return kept(next, { branch, pointer: transitionPointers.next, targetPointer: transitionPointers.next });
    }
    if (branch.kind === "condition") {
      const pointer = `${transitionPointers.conditions}/${conditions.length}`;
      return kept(conditions, { branch, pointer, targetPointer: `${pointer}/NextAction` });
    }
    const pointer = `${transitionPointers.errors}/${errors.length}`;
    return kept(errors, { branch, pointer, targetPointer: `${pointer}/NextAction` });
  });
  return { all, next, conditions, errors };
}

function kept<V>(list: V[], view: V): V {
  list.push(view);
  return view;
}

/** What people call a branch: its error type, its condition, or the way on. */
export function branchLabel(branch: Branch): string {
  if (branch.kind === "next") return "next action";
  if (branch.kind === "error") return `error branch ${branch.errorType}`;
  return `condition ${branch.operator} ${branch.operands.join(", ")}`.trimEnd();
}
