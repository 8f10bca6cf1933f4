import { readFileSync } from "node:fs";
import { estateRules, flowRules } from "@flowc/flow-compiler";
import { expect, test } from "vitest";

interface HitRates {
  readonly files: number;
  readonly rules: Readonly<Record<string, { readonly warning: number }>>;
}

const file = new URL("../../../../docs/reference/rule-hits.json", import.meta.url);
const measured = JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<"all" | "consoleMade", HitRates>>;
const metas = [...flowRules, ...estateRules].map(({ meta }) => meta);

/** The codes that warn in more than one measured flow in ten. */
function frequent({ files, rules }: HitRates): string[] {
  return Object.keys(rules).filter((code) => rules[code]!.warning > files / 10);
}

test("a rule that warns on more than one flow in ten says why, and only such a rule", () => {
  const known = new Set(metas.map(({ code }) => code));
  const wanted = new Set(
    [...frequent(measured.all), ...frequent(measured.consoleMade)].filter((code) => known.has(code)),
  );
  expect(metas.filter(({ reason }) => reason !== undefined).map(({ code }) => code)).toEqual([...wanted].sort());
});
