import type { Bindings, Block, Branch, FlowDefinition, GraphType } from "@flowc/connect-model";
import { bindFlow } from "@flowc/flow-compiler";
import {
  agentHoldFlow,
  agentTransferFlow,
  agentWhisperFlow,
  campaignFlow,
  contactFlow,
  customerHoldFlow,
  customerQueueFlow,
  customerWhisperFlow,
  flowModule,
  outboundWhisperFlow,
  queueTransferFlow,
} from "@flowc/flow-dsl";
import type { CallSketch, OutcomeKey, OutcomeSlot } from "../../src/blocks/call-sketch.js";
import { evaluate, type Names } from "./evaluate.js";

type Builder = Record<string, (...given: unknown[]) => unknown>;
type Body = (f: Builder) => void;

const declarations: Readonly<Record<GraphType, (body: Body) => FlowDefinition>> = {
  CONTACT_FLOW: (body) => contactFlow("Test", body as never),
  CUSTOMER_QUEUE: (body) => customerQueueFlow("Test", body as never),
  CUSTOMER_HOLD: (body) => customerHoldFlow("Test", body as never),
  CUSTOMER_WHISPER: (body) => customerWhisperFlow("Test", body as never),
  OUTBOUND_WHISPER: (body) => outboundWhisperFlow("Test", body as never),
  AGENT_HOLD: (body) => agentHoldFlow("Test", body as never),
  AGENT_WHISPER: (body) => agentWhisperFlow("Test", body as never),
  AGENT_TRANSFER: (body) => agentTransferFlow("Test", body as never),
  QUEUE_TRANSFER: (body) => queueTransferFlow("Test", body as never),
  CAMPAIGN: (body) => campaignFlow("Test", body as never),
  MODULE: (body) => flowModule("Test", { onError: (f) => f.returnFromModule() }, body as never),
};

/** A block as the law compares it: no identifier, and its targets by what leads to them. */
export interface PlainBlock {
  readonly type: string;
  readonly parameters: unknown;
  readonly conditions: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
  readonly next: string | undefined;
}

/** A block that was there before, as the law compares it. */
export function plain(block: Block, nameOf: (target: string) => string = (target) => target): PlainBlock {
  const of = <K extends Branch["kind"]>(kind: K) =>
    block.branches.filter((branch): branch is Extract<Branch, { kind: K }> => branch.kind === kind);
  const errors = of("error").map(({ errorType, target }): [string, string] => [errorType, nameOf(target)]);
  const conditions = of("condition").map((it) => `${it.operator} ${it.operands.join("|")} -> ${nameOf(it.target)}`);
  const next = of("next")[0];
  return {
    type: block.type,
    parameters: block.parameters,
    // Conditions that ask for different words exclude each other: the builder may order them.
    conditions: of("condition").every(({ operator }) => operator === "Equals") ? conditions.sort() : conditions,
    errors: Object.fromEntries(errors),
    next: next && nameOf(next.target),
  };
}

const marker = "Marker";

/** Where a sketch is run. */
export interface Surroundings {
  readonly type: GraphType;
  /** What the constants are that the sketch uses. */
  readonly names: Names;
  /** What its references meant in the document. */
  readonly bindings: Bindings;
}

/**
 * Runs a sketch on the builder, with a branch for every outcome that can have one, and gives the blocks that it makes.
 * Every branch ends in a marker that names its target, so that targets can be compared.
 */
export function buildSketch(block: Block, also: readonly Block[], sketch: CallSketch, surroundings: Surroundings) {
  const { type, names, bindings } = surroundings;
  const covered = [block, ...also];
  const { graph: made, diagnostics } = declarations[type]((f) => {
    f[sketch.method]?.(...argumentsOf(sketch, covered, { ...names, f }));
    if (!sketch.ends) mark(f, followed(sketch, covered));
  }).build();
  const { graph } = bindFlow(made, bindings);
  const blocks = graph.blocks.filter((built) => built.type !== marker).slice(0, covered.length);
  const marked = new Map(
    graph.blocks.flatMap(({ identifier, type, parameters }) =>
      type === marker ? [[identifier, String(parameters.target)] as const] : [],
    ),
  );
  const own = new Map(blocks.map(({ identifier }, index) => [identifier, covered[index]?.identifier ?? ""]));
  const nameOf = (target: string) => own.get(target) ?? marked.get(target) ?? "(elsewhere)";
  return { blocks: blocks.map((built) => plain(built, nameOf)), diagnostics };
}

/** A block that names where the path leads. Nothing can follow it, as every flow type has it. */
function mark(f: Builder, target: string | undefined): void {
  f.action?.(marker, { target: target ?? "(nowhere)" });
  f.unconnected?.();
}

/** What follows the call: where `NextAction` goes on, else an outcome that cannot be written. */
function followed(sketch: CallSketch, covered: readonly Block[]): string | undefined {
  const last = covered.at(-1);
  if (sketch.next === "continues") return last?.branches.find(({ kind }) => kind === "next")?.target;
  const open = sketch.outcomes.find((slot) => !isWritable(slot) && slot.fallback === "continue");
  return open && targetOf(open, covered);
}

function isWritable({ path, argument, question }: OutcomeSlot): boolean {
  return path.length > 0 || argument !== undefined || question !== undefined;
}

function targetOf({ on, of }: OutcomeSlot, covered: readonly Block[]): string | undefined {
  const block = covered.find(({ identifier }) => identifier === of) ?? covered[0];
  return block?.branches.find((branch) => leadsBy(branch, on))?.target;
}

function leadsBy(branch: Branch, on: OutcomeKey): boolean {
  if (on.kind === "error") return branch.kind === "error" && branch.errorType === on.errorType;
  return branch.kind === "condition" && branch.operator === on.operator && branch.operands[0] === on.operand;
}

function argumentsOf(sketch: CallSketch, covered: readonly Block[], names: Names): unknown[] {
  const positional = sketch.positional.map((code) => evaluate(code, names));
  const options = Object.fromEntries(sketch.options.map(({ name, value }) => [name, evaluate(value, names)]));
  const links: { method: string; given: unknown[]; at: number }[] = [];
  for (const slot of sketch.outcomes) {
    if (!isWritable(slot)) continue;
    const branch = (f: Builder) => mark(f, targetOf(slot, covered));
    if (slot.question) {
      const operand = slot.question.operand === undefined ? [] : [evaluate(slot.question.operand, names)];
      links.push({ method: slot.question.method, given: [...operand, branch], at: slot.argument ?? 0 });
    } else if (slot.argument === undefined) put(options, slot.path, branch);
    else if (slot.path.length === 0) positional[slot.argument] = branch;
    else put(positional[slot.argument] as Record<string, unknown>, slot.path, branch);
  }
  const [first] = links;
  if (first !== undefined) {
    positional[first.at] = (is: Builder) =>
      links.reduce((chain, { method, given }) => chain[method]?.(...given) as Builder, is);
  }
  return [...positional, options];
}

function put(holder: Record<string, unknown>, path: readonly string[], branch: unknown): void {
  const [first = "", ...rest] = path;
  if (rest.length === 0) {
    holder[first] = branch;
    return;
  }
  holder[first] ??= {};
  put(holder[first] as Record<string, unknown>, rest, branch);
}
