import type { FlowUnit, Parameters, ParameterValue } from "@flowc/connect-model";

/** Names of what documents call by an ARN or an id. */
export type Names = Readonly<Record<string, string>>;

/** The id at the end of an ARN: of a function its name, with a qualifier if there is one. */
function idOf(target: string): string {
  if (!target.startsWith("arn:")) return target;
  const ofFunction = target.split(":function:")[1];
  return ofFunction ?? target.slice(target.lastIndexOf("/") + 1);
}

/** Whether two ways to call a thing mean the same: ARN, id or name. */
export function isSameThing(one: string, other: string): boolean {
  return one === other || idOf(one) === idOf(other);
}

function nameFor(text: string, names: Names): string | undefined {
  for (const key of [text, idOf(text), idOf(text).replace(/:[\w$-]+$/, "")]) {
    if (Object.hasOwn(names, key)) return names[key];
  }
  return undefined;
}

/** ARNs are told by their look; an id only counts where it is all that a parameter says. */
function named(value: ParameterValue, names: Names): ParameterValue {
  if (typeof value === "string") return nameFor(value, names) ?? value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return (value as readonly ParameterValue[]).map((item) => named(item, names));
  return withNames(value as Parameters, names);
}

function withNames(parameters: Parameters, names: Names): Parameters {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, named(value, names)]));
}

function renamed(unit: FlowUnit, names: Names): FlowUnit {
  const blocks = unit.graph.blocks.map((block) => ({ ...block, parameters: withNames(block.parameters, names) }));
  return { ...unit, graph: { ...unit.graph, blocks } };
}

/** Flows with names are made once for each table: tests play the same flows again and again. */
const made = new WeakMap<Names, WeakMap<FlowUnit, FlowUnit>>();

/** Flows that say names where their documents say ARNs and ids. */
export function namedUnits(units: readonly FlowUnit[], names: Names): readonly FlowUnit[] {
  if (Object.keys(names).length === 0) return units;
  const known = made.get(names) ?? new WeakMap<FlowUnit, FlowUnit>();
  made.set(names, known);
  return units.map((unit) => {
    const there = known.get(unit) ?? renamed(unit, names);
    known.set(unit, there);
    return there;
  });
}
