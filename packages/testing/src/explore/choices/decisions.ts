import { classifyText, type JsonValue, parseJsonPath } from "@flowc/connect-model";
import { type BlockProgram, type ContactState, livesWithContact, type Thread, valueUnder } from "@flowc/simulator";
import { type ExploredProgram, type Standing, standingOf } from "../explored-program.js";
import { conditionsOf, tellingValues } from "../open/compared.js";
import { firstOpen } from "../open/open-value.js";
import { type CostedChoice, costs } from "./choice.js";

/** What a path leads to for the block on which a thread stands. */
function read(contact: ContactState, thread: Thread, text: string): JsonValue | undefined {
  const { path } = parseJsonPath(text);
  if (path === undefined) return undefined;
  const data = livesWithContact(path.root, thread.frames.length) ? contact.data : (thread.frames.at(-1)?.data ?? {});
  return Object.hasOwn(data, path.root) ? valueUnder(data[path.root], path) : undefined;
}

function decisions(name: string, values: readonly JsonValue[]): CostedChoice[] {
  return values.map((value, index) => ({
    choice: { kind: "decide", name, value },
    cost: index === 0 ? costs.usual : costs.unusual,
  }));
}

/** A comparison with an open value: what the conditions here and elsewhere tell apart. */
function comparison(explored: ExploredProgram, at: Standing, contact: ContactState, thread: Thread): CostedChoice[] {
  const { block } = at.blockProgram;
  const own = conditionsOf(at.blockProgram);
  for (const { operands } of own) {
    const open = operands
      .map((operand) => firstOpen(read(contact, thread, operand)))
      .find((name) => name !== undefined);
    if (open !== undefined) return decisions(open, ["1"]);
  }
  const path = block.parameters.ComparisonValue;
  if (typeof path !== "string") return [];
  const value = read(contact, thread, path);
  const name = firstOpen(value);
  if (name === undefined) return [];
  const elsewhere = explored.compared.get(path) ?? [];
  const known = own.map((condition) => {
    const operands = condition.operands.map((operand) => {
      const found = operand.startsWith("$") ? read(contact, thread, operand) : operand;
      return typeof found === "string" ? found : operand;
    });
    return { ...condition, operands };
  });
  return decisions(name, tellingValues([...known, ...elsewhere]).slice(0, mostValues));
}

/** More values than any sensible list of conditions needs. */
const mostValues = 60;

/** Parameters of which the value decides how a block runs, with what an open one is tried as. */
function targets(explored: ExploredProgram, at: Standing): readonly string[] {
  const isModule = at.blockProgram.block.type === "InvokeFlowModule";
  return [...explored.program.flows.values()]
    .filter(({ unit }) => (unit.graph.type === "MODULE") === isModule)
    .map(({ key }) => key);
}

const flowParameters = new Set(["ContactFlowId", "FlowModuleId"]);
const numberParameters = /(Count|Seconds|Limit|Priority|Age|Percentage)/;

/** Parameters of which the whole value is a path and decides how the block runs, by name. Looked up once for each block. */
const decidingParameters = new WeakMap<BlockProgram, readonly (readonly [name: string, path: string])[]>();

function parametersThatDecide(program: BlockProgram): readonly (readonly [name: string, path: string])[] {
  const known = decidingParameters.get(program);
  if (known !== undefined) return known;
  const found = Object.entries(program.block.parameters).flatMap(([name, value]) => {
    const decides = flowParameters.has(name) || numberParameters.test(name);
    return decides && typeof value === "string" && classifyText(value).kind === "path" ? [[name, value] as const] : [];
  });
  decidingParameters.set(program, found);
  return found;
}

function parameter(explored: ExploredProgram, at: Standing, contact: ContactState, thread: Thread): CostedChoice[] {
  for (const [name, path] of parametersThatDecide(at.blockProgram)) {
    const open = firstOpen(read(contact, thread, path));
    if (open !== undefined) return decisions(open, flowParameters.has(name) ? targets(explored, at) : ["2"]);
  }
  return [];
}

/** What an open value that the next block looks at could be; empty when it looks at none. */
export function decisionChoices(explored: ExploredProgram, contact: ContactState, thread: Thread): CostedChoice[] {
  const at = standingOf(explored.program, thread);
  if (at === undefined) return [];
  return at.blockProgram.block.type === "Compare"
    ? comparison(explored, at, contact, thread)
    : parameter(explored, at, contact, thread);
}
