import type { ChangeView } from "@flowc/viewer";

/** Changes of one action, in the order in which they matter to whoever decides. */
export interface ChangeGroup {
  readonly action: string;
  readonly changes: readonly ChangeView[];
}

const order = ["destroy", "replace", "may-replace", "forget", "create", "update", "import"];

/** Changes by action: what takes away comes first. */
export function groupChanges(changes: readonly ChangeView[]): readonly ChangeGroup[] {
  const actions = [...new Set(changes.map(({ action }) => action))];
  return actions
    .map((action) => ({ action, changes: changes.filter((change) => change.action === action) }))
    .toSorted((a, b) => rank(a.action) - rank(b.action) || a.action.localeCompare(b.action, "en"));
}

function rank(action: string): number {
  const at = order.indexOf(action);
  return at < 0 ? order.length : at;
}

/** The sign that stands before a change, beside its word. */
export function actionSign(action: string): string {
  const signs: Readonly<Record<string, string>> = {
    create: "+",
    update: "~",
    destroy: "−",
    replace: "±",
    "may-replace": "±",
    import: "↓",
    forget: "×",
  };
  return signs[action] ?? "·";
}
