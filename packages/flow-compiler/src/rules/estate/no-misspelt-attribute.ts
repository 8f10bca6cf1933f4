import { quote } from "../../check/quote.js";
import type { BlockPlace } from "../../check/rule.js";
import { checked, sources } from "../../check/sources.js";
import { defineEstateRule } from "../../estate/estate-rule.js";
import type { FlowSummary } from "../../estate/flow-summary.js";

interface Parameters {
  readonly block: string;
  readonly name: string;
  readonly close: string;
}

/** A contact attribute that is set and never read, and spelled almost like one that is read. */
export const noMisspeltAttribute = defineEstateRule<Parameters>(
  {
    code: "FLOW612",
    name: "no-misspelt-attribute",
    severity: "info",
    grade: "assumed",
    message: ({ block, name, close }) =>
      `${quote(block)} sets the attribute ${quote(name)}, which no flow reads; ${quote(close)} is read.`,
    help: ({ close }) =>
      `Did you mean ${quote(close)}? An attribute that only agents and reports see is fine as it is.`,
    source: sources.attributes,
    checked,
  },
  (estate, report) => {
    const read = new Set<string>();
    for (const flow of estate.flows) for (const { name } of flow.attributeReads) read.add(name);
    const unread = new Map<string, { readonly flow: FlowSummary; readonly block: BlockPlace }[]>();
    for (const flow of estate.flows) {
      for (const [name, block] of flow.attributesSet) {
        if (read.has(name) || name.includes("$")) continue;
        const places = unread.get(name);
        if (places === undefined) unread.set(name, [{ flow, block }]);
        else places.push({ flow, block });
      }
    }
    const closest = closestIn(read);
    for (const [name, places] of unread) {
      const close = closest(name);
      if (close === undefined) continue;
      for (const { flow, block } of places) {
        report({ block: block.identifier, name, close }, { flow, block, pointer: "/Parameters/Attributes" });
      }
    }
  },
);

const shortest = 6;

/**
 * Finds the known name that another is a slip of the pen away from: it differs only in case, dashes and underscores, or
 * a name of six letters or more has one letter (no digit) too many or too few.
 */
function closestIn(known: ReadonlySet<string>): (name: string) => string | undefined {
  const names = [...known];
  const plain = new Map(names.map((name) => [plainSpelling(name), name]));
  const shorter = new Map(names.flatMap((name) => withoutOneLetter(name).map((short) => [short, name] as const)));
  return (name) =>
    plain.get(plainSpelling(name)) ??
    shorter.get(name) ??
    withoutOneLetter(name).find((short) => short.length >= shortest && known.has(short));
}

function plainSpelling(name: string): string {
  return name.toLowerCase().replaceAll(/[-_ ]/g, "");
}

function withoutOneLetter(name: string): readonly string[] {
  if (name.length <= shortest) return [];
  return [...name].flatMap((letter, at) => (/\d/.test(letter) ? [] : [name.slice(0, at) + name.slice(at + 1)]));
}
