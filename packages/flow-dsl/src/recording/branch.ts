declare const goesOn: unique symbol;
declare const endsHere: unique symbol;

/** After it the flow goes on: every builder, and every result of a block. */
export interface FlowGoesOn {
  readonly [goesOn]: true;
}

/** The flow has ended or jumped: nothing can follow. A branch callback may return it. */
export interface FlowEndsHere {
  readonly [endsHere]: true;
}

/** What a branch callback may return: nothing, a builder, a result, or the end. No promise: a flow is built in one go. */
// biome-ignore lint/suspicious/noConfusingVoidType: a callback with braces returns void
export type BranchEnd = void | FlowGoesOn | FlowEndsHere;

/** A branch of a block: adds the blocks of that branch. One that does not end joins what follows the block. */
export type Branch<F> = (f: F) => BranchEnd;

/**
 * A branch of a block that has a result. It gets the result's handles too: the variable that the block's result goes
 * into is not there yet when the branch is built.
 */
export type ResultBranch<F, R> = (f: F, result: R) => BranchEnd;

/** The branches that their authors gave, by what runs them. */
const given = new WeakMap<object, unknown>();

/** The same branch with its result given. */
export function withResult<F, R>(branch: ResultBranch<F, R>, result: R): Branch<F> {
  const callback: Branch<F> = (f) => branch(f, result);
  given.set(callback, branch);
  return callback;
}

/** The branch that its author gave: it may itself be one of our functions, such as a shared fragment. */
export function asGiven(callback: Branch<never>): unknown {
  return given.get(callback) ?? callback;
}

/** What every block takes. */
export interface BlockOptions {
  /** Your name for the block: it names the block in Connect and in messages, and `goto` finds it. At most 50 characters. */
  readonly label?: string;
  /** Pins the identifier of the block in the Flow language, whatever happens to its content and surroundings. */
  readonly id?: string;
}

/** What every block takes that can fail. */
export interface FallibleOptions<F> extends BlockOptions {
  /** Where the contact goes when the block fails. Without it, the nearest `onError` around the block. */
  readonly onError?: Branch<F>;
}
