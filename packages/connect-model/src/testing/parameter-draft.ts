import type { ActionEntry, ActionMode } from "../catalogue/action-entry.js";
import { selectMode } from "../catalogue/modes.js";
import { conditionHolds } from "../catalogue/parameter-condition.js";
import type { ObjectSpec, ParameterGroup } from "../catalogue/parameter-spec.js";
import type { Parameters, ParameterValue } from "../graph/flow-graph.js";

/** A value for everything a parameter could hold, and which of its members are to be given. */
export type Draft =
  | { readonly kind: "value"; readonly value: ParameterValue }
  | { readonly kind: "list"; readonly items: readonly Draft[] }
  | { readonly kind: "object"; readonly spec: ObjectSpec; readonly members: Readonly<Record<string, Member>> };

/** A member of an object draft. It can be switched on and off until the whole is legal. */
export interface Member {
  present: boolean;
  readonly draft: Draft;
}

type ObjectDraft = Extract<Draft, { kind: "object" }>;

function materialise(draft: Draft): ParameterValue {
  if (draft.kind === "value") return draft.value;
  if (draft.kind === "list") return draft.items.map(materialise);
  return parametersOf(draft);
}

function parametersOf(draft: ObjectDraft): Parameters {
  const given = Object.entries(draft.members).filter(([, { present }]) => present);
  return Object.fromEntries(given.map(([name, member]) => [name, materialise(member.draft)]));
}

/** Every object at the end of a path's steps but the last, with the name of that last step. */
function owners(root: ObjectDraft, path: string): { objects: ObjectDraft[]; name: string } {
  const steps = path.split(".");
  const name = steps.pop() ?? "";
  const objects = steps.reduce<ObjectDraft[]>(
    (from, step) => {
      const found = from.flatMap((object) => object.members[step.replace("[]", "")]?.draft ?? []);
      const inner = found.flatMap((draft) => (draft.kind === "list" ? draft.items : [draft]));
      return inner.filter((draft) => draft.kind === "object");
    },
    [root],
  );
  return { objects, name };
}

function switchTo(root: ObjectDraft, path: string, present: boolean): void {
  const parent = path.slice(0, path.lastIndexOf(".")).replace("[]", "");
  if (present && path.includes(".")) switchTo(root, parent, true);
  const { objects, name } = owners(root, path);
  for (const object of objects) {
    const member = object.members[name];
    if (member !== undefined) member.present = present;
  }
}

/** Switches members of one object so that a group of them is legal. */
function settleGroup(object: ObjectDraft, names: readonly string[], rule: ParameterGroup["rule"]): void {
  const members = names.flatMap((name) => object.members[name] ?? []);
  if (rule === "allOrNone") {
    for (const member of members) member.present = members[0]?.present ?? false;
    return;
  }
  const given = members.filter(({ present }) => present);
  const [first] = given;
  if (rule !== "atLeastOne") for (const member of given.slice(1)) member.present = false;
  const [fallback] = members;
  if ((rule === "exactlyOne" || rule === "atLeastOne") && first === undefined && fallback) fallback.present = true;
}

/** All-or-none groups come last and follow their first member, which another group may have switched. */
function settleGroups(root: ObjectDraft, groups: readonly ParameterGroup[]): void {
  const isLast = ({ rule }: ParameterGroup) => rule === "allOrNone";
  const ordered = [...groups.filter((group) => !isLast(group)), ...groups.filter(isLast)];
  for (const { rule, parameters, when } of ordered) {
    if (when !== undefined && !conditionHolds(when, parametersOf(root))) continue;
    const placed = parameters.map((path) => owners(root, path));
    const names = placed.map(({ name }) => name);
    for (const object of placed[0]?.objects ?? []) settleGroup(object, names, rule);
  }
}

/** Gives what is needed and takes away what is refused, in every object. */
function settleNeeds(draft: Draft): void {
  if (draft.kind === "list") draft.items.forEach(settleNeeds);
  if (draft.kind !== "object") return;
  for (const [name, member] of Object.entries(draft.members)) {
    const spec = draft.spec.fields[name];
    const siblings = parametersOf(draft);
    if (spec?.required || (spec?.requiredWhen && conditionHolds(spec.requiredWhen, siblings))) member.present = true;
    if (spec?.forbiddenWhen && conditionHolds(spec.forbiddenWhen, siblings)) member.present = false;
    settleNeeds(member.draft);
  }
}

function settleMode(root: ObjectDraft, mode: ActionMode | undefined): void {
  for (const path of mode?.requires ?? []) switchTo(root, path, true);
  for (const path of mode?.forbids ?? []) switchTo(root, path, false);
}

function copyMembers(draft: ObjectDraft): ObjectDraft {
  const copies = Object.entries(draft.members).map(([name, { present, draft: held }]): [string, Member] => [
    name,
    { present, draft: copyOf(held) },
  ]);
  return { ...draft, members: Object.fromEntries(copies) };
}

function copyOf(draft: Draft): Draft {
  if (draft.kind === "value") return draft;
  return draft.kind === "list" ? { kind: "list", items: draft.items.map(copyOf) } : copyMembers(draft);
}

/** Makes a draft legal and writes it as the parameters of a block. The draft stays as it is. */
export function settle(entry: ActionEntry, draft: ObjectDraft): Parameters {
  const root = copyMembers(draft);
  settleNeeds(root);
  settleGroups(root, entry.groups ?? []);
  settleMode(root, selectMode(entry, parametersOf(root)));
  settleGroups(root, entry.groups ?? []);
  settleNeeds(root);
  return parametersOf(root);
}
