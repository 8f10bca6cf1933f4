import { type FlowUnit, isFlowDefinition } from "@flowc/connect-model";
import { type Diagnostic, FindingPolicy } from "@flowc/diagnostics";
import { checkFlow, parseFlow } from "@flowc/flow-compiler";
import type { Edited, GraphDifference } from "@flowc/flow-edit";
import { isResourceDeclaration, loadingFor } from "@flowc/provisioner";
import { chosenSeverity } from "../../checks/severities.js";
import { discover } from "../../loading/discover.js";
import { loadModules } from "../../loading/load-modules.js";
import type { Project } from "../../project.js";
import { keyOfUnit } from "../flow-key.js";
import type { BlockSource } from "./block-source.js";
import { projectEditDiagnostics } from "./edit-codes.js";

type Made = Extract<Edited, { text: string }>;

/**
 * Builds the flows of a file as they would be with an edit, without writing it, and says what speaks against it: EDIT110
 * when anything but the value would be different, EDIT111 when something does not load or a check finds a new error.
 */
export async function problemOfEdit(
  { unit, source, together, touched, text }: BlockSource,
  label: string,
  edited: Made,
  project: Project,
): Promise<Diagnostic | undefined> {
  const { unaskedChanges } = await import("@flowc/flow-edit");
  const { units, diagnostics } = await rebuilt(touched, text.file, edited.text, project.root);
  const broken = diagnostics.find(({ severity }) => severity === "error");
  if (broken) return breaking(label, broken, edited);
  const judge = judgeOf(project);
  for (const before of touched) {
    const after = units.get(keyOfUnit(before));
    if (after === undefined) return wider(label, [`"${before.graph.name}" would be gone`], edited);
    const found = newError(before, after, judge);
    if (found) return breaking(label, found, edited);
    const isEdited = before === unit;
    const changes = unaskedChanges(
      before.graph,
      after.graph,
      isEdited ? source.block.identifier : "",
      edited.asked,
      together,
    );
    if (changes.length > 0) return wider(label, changes.slice(0, 3).map(inWords), edited);
  }
  return undefined;
}

function breaking(label: string, { code, message }: Diagnostic, { place }: Made): Diagnostic {
  return projectEditDiagnostics.create("EDIT111", { label, code, reason: message }, { span: place });
}

function wider(label: string, changes: readonly string[], { place }: Made): Diagnostic {
  return projectEditDiagnostics.create("EDIT110", { label, changes }, { span: place });
}

/** The flows again, with another text for one file. */
async function rebuilt(
  touched: readonly FlowUnit[],
  file: string,
  text: string,
  root: string,
): Promise<{ units: ReadonlyMap<string, FlowUnit>; diagnostics: readonly Diagnostic[] }> {
  if (file.toLowerCase().endsWith(".json")) {
    const type = touched[0]?.graph.type;
    const { unit, diagnostics } = parseFlow(text, { file, ...(type && { type }) });
    return { units: new Map(unit ? [[keyOfUnit(unit), unit]] : []), diagnostics };
  }
  const entries = [...new Set(touched.flatMap(({ spans }) => spans.find("")?.file ?? []))];
  const loaded = await loadingFor(undefined, () => loadModules(entries, root, new Map([[file, text]])));
  const { flows } = discover(loaded.modules.values(), isResourceDeclaration);
  const units = flows.filter(isFlowDefinition).map((flow) => flow.build());
  return { units: new Map(units.map((unit) => [keyOfUnit(unit), unit])), diagnostics: loaded.diagnostics };
}

/** How the author wants findings to be reported counts here, too. */
function judgeOf({ config, root }: Project): FindingPolicy["judge"] {
  const policy = new FindingPolicy({ suppressions: [], severityOf: chosenSeverity(config.checks ?? {}, root) });
  return (finding) => policy.judge(finding);
}

/** An error that was not there before: as many of each code are told as there were. */
function newError(before: FlowUnit, after: FlowUnit, judge: FindingPolicy["judge"]): Diagnostic | undefined {
  const errors = errorsOf(after, judge);
  if (errors.length === 0) return undefined;
  const known = new Map<string, number>();
  for (const { code } of errorsOf(before, judge)) known.set(code, (known.get(code) ?? 0) + 1);
  return errors.find(({ code }) => {
    const left = known.get(code) ?? 0;
    known.set(code, left - 1);
    return left <= 0;
  });
}

function errorsOf(unit: FlowUnit, judge: FindingPolicy["judge"]): readonly Diagnostic[] {
  const built = unit.diagnostics.flatMap((finding) => judge(finding) ?? []);
  return [...built, ...checkFlow(unit, { judge })].filter(({ severity }) => severity === "error");
}

function inWords({ block, pointer, before, after }: GraphDifference): string {
  const where = block === "" ? `${pointer} of the flow` : `${pointer || "the block"} of "${block}"`;
  if (before === undefined) return `${where} would be new`;
  return after === undefined ? `${where} would be gone` : `${where} would be ${JSON.stringify(after)}`;
}
