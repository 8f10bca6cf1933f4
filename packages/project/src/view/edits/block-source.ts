import { readFileSync, realpathSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import type { Block, FlowUnit } from "@flowc/connect-model";
import type { Span } from "@flowc/diagnostics";
import type { EditSource } from "@flowc/flow-edit";
import type { FlowKey } from "@flowc/viewer";
import { refused } from "../in-view.js";
import { unitOf } from "../unit-of.js";
import type { ViewedSources } from "../viewed-project.js";
import { type AuthorText, readAuthorText } from "./author-file.js";
import { type OrProblem, projectEditDiagnostics } from "./edit-codes.js";

/** A block with the file that it is written in. */
export interface BlockSource {
  readonly key: FlowKey;
  readonly unit: FlowUnit;
  readonly text: AuthorText;
  readonly source: EditSource;
  /** Blocks of the flow that the same call makes, by identifier. */
  readonly together: readonly string[];
  /** Flows with blocks that are written in the file: those that an edit may change. */
  readonly touched: readonly FlowUnit[];
}

/**
 * Finds a block of the project and reads its file as it is now: EDIT113, EDIT114, or EDIT117 for one that nobody wrote,
 * such as the ending that flows get by themselves. A flow or block that is not there is refused (404).
 */
export function blockSource(
  sources: ViewedSources,
  root: string,
  key: FlowKey,
  identifier: string,
): OrProblem<BlockSource> {
  const unit = unitOf(sources, key);
  const block = unit.graph.blocks.find((each) => each.identifier === identifier);
  const unknown = projectEditDiagnostics.create("EDIT117", { block: identifier });
  if (block === undefined) throw refused(404, unknown);
  const call = unit.spans.find(identifier);
  if (call === undefined || call === unit.spans.find("")) return { problem: unknown };
  const text = readAuthorText(call.file, root);
  if ("problem" in text) return text;
  const { made, together, touched } = besidesOf(sources.units.values(), unit, block, call);
  const inside = `${realpathSync(root)}${sep}`;
  const read = (specifier: string) => importedText(specifier, text.file, inside);
  const source = { file: call.file, text: text.text, block, call, beside: made, read };
  return { key, unit, text, source, together, touched };
}

interface Besides {
  readonly made: readonly Block[];
  readonly together: readonly string[];
  readonly touched: readonly FlowUnit[];
}

/** What else is made by a call, and which flows the file has a part in. */
function besidesOf(units: Iterable<FlowUnit>, of: FlowUnit, edited: Block, call: Span): Besides {
  const made: Block[] = [];
  const together: string[] = [];
  const touched: FlowUnit[] = [];
  for (const unit of units) {
    let isTouched = unit === of;
    for (const block of unit.graph.blocks) {
      const place = unit.spans.find(block.identifier);
      if (place?.file !== call.file) continue;
      isTouched = true;
      if (block === edited || place.line !== call.line || place.column !== call.column) continue;
      made.push(block);
      if (unit === of) together.push(block.identifier);
    }
    if (isTouched) touched.push(unit);
  }
  return { made, together, touched };
}

/** The text of a file that another one imports, as compilers look for it. */
function importedText(specifier: string, from: string, inside: string): string | undefined {
  const path = resolve(dirname(from), specifier);
  const stem = path.replace(/\.([cm]?)js$/, ".$1ts");
  for (const candidate of [stem, `${path}.ts`, `${path}/index.ts`]) {
    if (!candidate.startsWith(inside)) continue;
    try {
      return readFileSync(candidate, "utf8");
    } catch {
      // The next way to spell it.
    }
  }
  return undefined;
}
