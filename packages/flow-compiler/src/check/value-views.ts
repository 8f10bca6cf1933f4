import {
  type Block,
  classifyText,
  type EvidenceGrade,
  isReferenceValue,
  joinPointer,
  type ParameterSpec,
  type ParameterValue,
  type ReferenceTarget,
  referenceMember,
  type TextClass,
} from "@flowc/connect-model";
import { type ActionUse, memberSpec, parametersSpec } from "../schema/spec-at.js";
import type { BranchViews } from "./branch-view.js";

/** A string of a block: in its parameters at any depth, or an operand of a condition. */
export interface TextView {
  readonly kind: "parameter" | "operand";
  readonly text: string;
  /** Inside the action's JSON, for example `/Parameters/Messages/0/Text`. */
  readonly pointer: string;
  /** Literal, one JSONPath, or text with JSONPaths inside. */
  readonly form: TextClass;
  /** What the catalogue says about the place; undefined for operands and for places that it does not know. */
  readonly spec?: ParameterSpec;
  /** How well that is known. */
  readonly grade?: EvidenceGrade;
  /** Whether it stands inside a value whose shape belongs to someone else, such as view data. */
  readonly isFreeForm: boolean;
}

/** A string in a parameter that the catalogue knows. */
export interface TypedText extends TextView {
  readonly spec: ParameterSpec;
  readonly grade: EvidenceGrade;
}

/** A typed reference in the parameters. */
export interface ReferenceView {
  readonly target: ReferenceTarget;
  readonly pointer: string;
  readonly spec?: ParameterSpec;
}

/** The single values of a block that rules look at, in the order they are written. */
export interface ValueViews {
  readonly texts: readonly TextView[];
  readonly references: readonly ReferenceView[];
}

interface Place {
  readonly value: ParameterValue;
  readonly pointer: string;
  readonly spec: ParameterSpec | undefined;
  readonly grade: EvidenceGrade;
  readonly isFreeForm: boolean;
}

/**
 * Every string and typed reference of a block, with what the catalogue says about its place. Documents may nest as deep
 * as they like: nothing recurses.
 * @param use undefined for an action that the catalogue does not know
 */
export function valueViews(block: Block, branches: BranchViews, use: ActionUse | undefined): ValueViews {
  const views = { texts: [] as TextView[], references: [] as ReferenceView[] };
  const open: Place[] = [parametersPlace(block, use)];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, pointer, spec, grade, isFreeForm } = place;
    if (typeof value === "string") {
      const form = classifyText(value);
      views.texts.push({ kind: "parameter", text: value, pointer, form, isFreeForm, ...(spec && { spec, grade }) });
    } else if (isReferenceValue(value)) {
      views.references.push({ target: value[referenceMember], pointer, ...(spec && { spec }) });
    } else if (typeof value === "object" && value !== null) openMembers(place, value, open);
  }
  for (const { branch, pointer } of branches.conditions) {
    branch.operands.forEach((text, index) => {
      const at = `${pointer}/Condition/Operands/${index}`;
      views.texts.push({ kind: "operand", text, pointer: at, form: classifyText(text), isFreeForm: false });
    });
  }
  return views;
}

function parametersPlace({ parameters }: Block, use: ActionUse | undefined): Place {
  const spec = use && parametersSpec(use.entry, use.mode);
  const grade = use?.entry.evidence.grade ?? "assumed";
  return { value: parameters, pointer: "/Parameters", spec, grade, isFreeForm: false };
}

/** Backwards, because the last one put on the pile is the first to be taken. */
function openMembers(place: Place, value: object, open: Place[]): void {
  const members = Object.entries(value);
  for (let index = members.length - 1; index >= 0; index--) {
    const [member, inner] = members[index]!;
    const spec = place.spec && memberSpec(place.spec, member);
    open.push({
      value: inner,
      pointer: joinPointer(place.pointer, member),
      spec,
      grade: spec?.grade ?? place.grade,
      isFreeForm: place.isFreeForm || spec?.value === "any",
    });
  }
}
