import type { Block, GraphType } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import type { CallSite } from "../call-sites/call-site.js";
import { spanOf } from "../call-sites/mapper.js";
import { buildDiagnostics } from "../diagnostics/codes.js";
import { assignIdentifiers, type IdentifierStyle } from "../identifiers/assign.js";
import { defaultEnding } from "../lowering/default-ending.js";
import { Jumps } from "../lowering/jumps.js";
import { finished, Lowering, type OpenBlock } from "../lowering/lower.js";
import { type Arrival, openEnd } from "../lowering/target.js";
import { type Restored, restore } from "../origin/apply-origin.js";
import type { ReadOrigin } from "../origin/flow-origin.js";
import type { Body } from "../recording/step.js";

/** A flow as it was recorded. */
export interface RecordedFlow {
  readonly name: string;
  readonly type: GraphType;
  readonly identifiers: IdentifierStyle;
  /** What the flow was imported from. */
  readonly origin: ReadOrigin | undefined;
  readonly root: Body;
  /** The `onError` of the flow. */
  readonly handler: Body | undefined;
  readonly site: CallSite | undefined;
  readonly diagnostics: Diagnostic[];
}

/** The blocks of a graph in the order they were written, and what each was made from. */
export interface AssembledFlow {
  readonly entry: string;
  readonly blocks: readonly Block[];
  readonly origins: readonly OpenBlock[];
  /** What the origin of the flow adds. */
  readonly restored?: Restored;
}

/** Turns what was recorded into blocks with identifiers and targets, and reports what cannot be meant. */
export function assemble(flow: RecordedFlow): AssembledFlow {
  const { name, root, handler, origin, diagnostics } = flow;
  const { of, ending: endingIdentifier, duplicates } = assignIdentifiers(name, root, handler, flow.identifiers);
  for (const { id = "", site } of duplicates) {
    const place = { span: spanOf(site), subject: { flow: name, block: id } };
    diagnostics.push(buildDiagnostics.create("FLOW153", { id }, place));
  }
  if (root.steps.length === 0) {
    const place = { span: spanOf(flow.site), subject: { flow: name } };
    diagnostics.push(buildDiagnostics.create("FLOW151", { flow: name }, place));
  }
  const lowering = new Lowering(of, new Jumps(name, handler ? [root, handler] : [root], diagnostics));
  const entry = lowering.flow(root, handler)();
  const ending = new Ending(flow, endingIdentifier);
  const done = new Map<string, Block>();
  // Asking for targets lowers handlers, which adds blocks: the list grows while it is walked.
  for (const block of lowering.blocks) {
    done.set(
      block.identifier,
      finished(block, (arrival) => ending.arrive(arrival, block)),
    );
  }
  for (const { site } of lowering.disagreeingUses()) {
    diagnostics.push(buildDiagnostics.create("FLOW178", {}, { span: spanOf(site), subject: { flow: name } }));
  }
  const start = typeof entry === "string" ? entry : ending.identifier();
  const blocks = [...new Set(of.values())].flatMap((identifier) => done.get(identifier) ?? []);
  const all = [...blocks, ...ending.blocks()];
  if (origin === undefined) return { entry: start, blocks: all, origins: lowering.blocks };
  const byAuthor = [...of].filter(([{ id, label }]) => id !== undefined || label !== undefined);
  const restored = restore({ entry: start, blocks: all, named: new Set(byAuthor.map(([, it]) => it)) }, origin);
  const named = (identifier: string) => restored.names.get(identifier) ?? identifier;
  const origins = lowering.blocks.map((block) => ({ ...block, identifier: named(block.identifier) }));
  return { entry: restored.entry, blocks: restored.blocks, origins, restored };
}

/** The default ending of one flow: made when something arrives at it, reported where it may not stand in. */
class Ending {
  readonly #flow: RecordedFlow;
  readonly #identifier: string;
  readonly #reported = new Set<OpenBlock>();
  #isUsed = false;

  constructor(flow: RecordedFlow, identifier: string) {
    this.#flow = flow;
    this.#identifier = identifier;
  }

  identifier(): string {
    this.#isUsed = true;
    return this.#identifier;
  }

  arrive(arrival: Arrival, from: OpenBlock): string {
    if (typeof arrival === "string") return arrival;
    const { name, type, diagnostics } = this.#flow;
    if (arrival === openEnd && !defaultEnding(type).coversOpenEnds && !this.#reported.has(from)) {
      this.#reported.add(from);
      const place = { span: spanOf(from.step.site), subject: { flow: name, block: from.identifier } };
      diagnostics.push(buildDiagnostics.create("FLOW152", { flow: name, block: from.identifier }, place));
    }
    return this.identifier();
  }

  blocks(): Block[] {
    const { type } = defaultEnding(this.#flow.type);
    return this.#isUsed ? [{ identifier: this.#identifier, type, parameters: {}, branches: [] }] : [];
  }
}
