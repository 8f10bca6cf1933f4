import { printable } from "@flowc/diagnostics";
import type { Exploration, ExploredBranch } from "./exploration.js";
import { isOfBlock } from "./unreached.js";
import { isForced } from "./way/way.js";
import { wayText } from "./way/way-text.js";

/** How places are named. */
type NameFile = (file: string) => string;

function title({ block, type, label, span }: ExploredBranch, nameFile: NameFile): string {
  const place = span === undefined ? "" : `  ${printable(nameFile(span.file))}:${span.line}`;
  return `  "${printable(block)}" (${printable(type)}): ${printable(label)}${place}`;
}

function reached(branch: ExploredBranch, nameFile: NameFile): string[] {
  const { way } = branch;
  const words = way === undefined ? [] : wayText(way);
  return [
    title(branch, nameFile),
    ...(words.length === 0 ? ["      nobody does anything"] : words.map((line) => `      ${line}`)),
  ];
}

function counts({ branches, states, isComplete }: Exploration): string {
  const found = branches.filter(({ way }) => way !== undefined);
  const forced = found.filter(({ way }) => way !== undefined && isForced(way)).length;
  const failing = forced === 0 ? "" : `, ${forced} of them only when a block fails`;
  const end = isComplete ? "all" : "and there are more";
  return `${found.length} of ${branches.length} branches can be taken${failing}. ${states} states were looked at, ${end}.`;
}

function sectionsOf(flow: string, branches: readonly ExploredBranch[], nameFile: NameFile): string[] {
  const missing = branches.filter(({ way }) => way === undefined);
  return [
    "",
    `${printable(flow)}:`,
    ...branches.filter(({ way }) => way !== undefined).flatMap((branch) => reached(branch, nameFile)),
    ...(missing.length === 0 ? [] : ["", `${printable(flow)}: not reached`]),
    // Where ways end comes first: what lies behind is not reached because of it.
    ...missing.filter(({ reason }) => !isOfBlock(reason)).map((branch) => missed(branch, nameFile)),
    ...firstOfEach(missing.filter(({ reason }) => isOfBlock(reason))).map((branch) => missed(branch, nameFile)),
  ];
}

function missed(branch: ExploredBranch, nameFile: NameFile): string {
  const { reason = "" } = branch;
  const what = isOfBlock(reason) ? { ...branch, label: "all branches" } : branch;
  return `${title(what, nameFile)}: ${printable(reason)}`;
}

/** One branch of each block. */
function firstOfEach(branches: readonly ExploredBranch[]): readonly ExploredBranch[] {
  return [...new Map(branches.toReversed().map((branch) => [branch.block, branch])).values()].toReversed();
}

/**
 * What exploring a flow found as text for people: the shortest way to each branch, then what cannot be reached and why.
 * @param nameFile how files are named. Default: as they are
 */
export function explorationText(exploration: Exploration, nameFile: NameFile = (file) => file): string {
  const flows = [...new Set(exploration.branches.map(({ flow }) => flow))];
  const sections = flows.flatMap((flow) =>
    sectionsOf(
      flow,
      exploration.branches.filter((branch) => branch.flow === flow),
      nameFile,
    ),
  );
  return [counts(exploration), ...sections, ""].join("\n");
}
