import type { ComparedFlow } from "@flowc/project";

type Diff = Extract<ComparedFlow, { status: "compared" }>["diff"];

/** Everything about two versions in one sentence: `2 flows changed: 1 change is breaking, 3 are risky. 5 are the same.` */
export function diffSummary(flows: readonly ComparedFlow[]): string {
  const changed = flows.filter((flow) => flow.status !== "compared" || flow.diff.changes.length > 0);
  const impacts = flows.flatMap(impactsOf);
  const counts = (["breaking", "risky", "harmless"] as const).flatMap((impact) => {
    const count = impacts.filter((it) => it === impact).length;
    return count === 0 ? [] : [`${count} ${impact}`];
  });
  const same = flows.length - changed.length;
  if (changed.length === 0)
    return same === 1
      ? "No contact would notice a difference."
      : `No contact would notice a difference in the ${same} flows.`;
  const rest = same === 0 ? "" : ` ${same === 1 ? "1 flow does" : `${same} flows do`} the same as before.`;
  return `${changed.length === 1 ? "1 flow" : `${changed.length} flows`} changed: ${counts.join(", ")}.${rest}`;
}

function impactsOf(flow: ComparedFlow): readonly string[] {
  if (flow.status === "compared") return flow.diff.changes.map(({ impact }) => impact);
  return [flow.status === "removed" ? "breaking" : "harmless"];
}

/** A flow by its name; by both when the two versions are called differently. */
export function flowTitle(name: string, { before }: Pick<Diff, "before">): string {
  return before === name ? `"${name}"` : `"${before}" → "${name}"`;
}

/** What nobody but an editor sees, in one line; undefined when there is nothing. */
export function cosmeticLine({ verdict, cosmetic }: Diff): string | undefined {
  if (cosmetic.length === 0) return undefined;
  if (verdict === "layout") return "Only the layout differs: blocks stand in other places in the editor.";
  return `Not noticed by contacts: ${cosmetic.map(({ message }) => message).join(" ")}`;
}
