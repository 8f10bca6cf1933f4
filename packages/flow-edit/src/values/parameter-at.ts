import type { ConditionSpec } from "@flowc/connect-model";
import {
  type Block,
  findAction,
  outcomesOf,
  type ParameterSpec,
  parametersOf,
  selectMode,
  splitPointer,
} from "@flowc/connect-model";

/** What the catalogue says of a value of a parameter; undefined when it does not know the action or the place. */
export function parameterAt({ type, parameters }: Block, pointer: string): ParameterSpec | undefined {
  const entry = findAction(type);
  const [root, name = "", ...inside] = splitPointer(pointer);
  if (entry === undefined || root !== "Parameters") return undefined;
  const specs = parametersOf(entry, selectMode(entry, parameters));
  let spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
  for (const step of inside) spec = spec && within(spec, step);
  return spec;
}

function within(spec: ParameterSpec, step: string): ParameterSpec | undefined {
  if (spec.value === "object") return Object.hasOwn(spec.fields, step) ? spec.fields[step] : undefined;
  return spec.value === "map" || spec.value === "list" ? spec.items : undefined;
}

/** Which conditions a block may have; undefined when the catalogue does not say. */
export function conditionsOf({ type, parameters }: Block): ConditionSpec | undefined {
  const entry = findAction(type);
  return entry && outcomesOf(entry, selectMode(entry, parameters)).conditions;
}

/** How an author of TypeScript spells the words of a list that the Flow language spells with a capital. */
export type Spelling = (option: string) => string;

const spellings: readonly Spelling[] = [
  (option) => option,
  (option) => option.charAt(0).toLowerCase() + option.slice(1),
  (option) => option.toLowerCase(),
];

/** The way of spelling in which the options have this word. */
export function spellingOf(options: readonly string[], word: string): Spelling | undefined {
  return spellings.find((spelling) => options.some((option) => spelling(option) === word));
}
