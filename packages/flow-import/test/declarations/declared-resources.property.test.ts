import { type JsonObject, type JsonValue, type ResourceKind, referenceMember } from "@flowc/connect-model";
import * as dsl from "@flowc/flow-dsl";
import fc from "fast-check";
import { ts } from "ts-morph";
import { expect, test } from "vitest";
import type { ResourceSource } from "../../src/declarations/resource-source.js";
import { importProject } from "../../src/index.js";
import { syntaxErrors } from "../helpers/run-source.js";

const kinds = ["hoursOfOperation", "queue", "phoneNumber", "quickConnect", "user", "rule"] as const;
const hostile = [
  "",
  "queue",
  "class",
  "__proto__",
  "$" + "{globalThis.broken = 1}",
  '"; broken',
  "`",
  "\u2028\u202e\ud800",
  "Größe 'x'\n",
  "*/",
];

const arbText = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "binary", maxLength: 12 }));
const arbValue = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    arbText,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(arbText, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

interface Draft {
  readonly kind: (typeof kinds)[number];
  readonly name: string;
  readonly values: Readonly<Record<string, JsonValue>>;
  /** Positions of other drafts that it refers to. */
  readonly to: readonly number[];
}

/** Resources with references to each other, to flows and to what only exists; cycles included. */
const arbSources: fc.Arbitrary<readonly ResourceSource[]> = fc
  .uniqueArray(
    fc.record<Draft>({
      kind: fc.constantFrom(...kinds),
      name: arbText,
      values: fc.dictionary(arbText, arbValue, { maxKeys: 3, noNullPrototype: true }),
      to: fc.array(fc.nat(9), { maxLength: 3 }),
    }),
    { maxLength: 8, minLength: 1, selector: ({ kind, name }) => `${kind}/${name}` },
  )
  .map((drafts) =>
    drafts.map(({ kind, name, values, to }) => {
      const targets = to.map((at) => drafts[at] ?? ({ kind: at === 9 ? "flow" : "queue", name: "Elsewhere" } as const));
      const references = targets.map((target): JsonObject => {
        return { [referenceMember]: { kind: target.kind, name: target.name } };
      });
      return {
        kind,
        name,
        factory: kind,
        properties: { ...values, ...(references.length > 0 && { refers: references }) },
      };
    }),
  );

interface Made {
  readonly kind: string;
  readonly name: string;
  readonly properties?: object;
}

/** Runs files that import each other, and gives what they export. */
function load(files: ReadonlyMap<string, string>): readonly Made[] {
  const loaded = new Map<string, Record<string, unknown>>();
  const factory =
    (kind: string) =>
    (name: string, properties: object = {}) => ({ kind, name, properties });
  const provisioner = Object.fromEntries(kinds.map((kind) => [kind, factory(kind)]));
  const need = (file: string): Record<string, unknown> => {
    const known = loaded.get(file);
    if (known !== undefined) return known;
    const exports: Record<string, unknown> = {};
    loaded.set(file, exports);
    const source = files.get(file) ?? "";
    expect(syntaxErrors(source)).toEqual([]);
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    const require = (module: string) => {
      if (module === "@flowc/flow-dsl") return dsl;
      return module === "@flowc/provisioner" ? provisioner : need(module.replace(/^\.\//, "").replace(/\.js$/, ".ts"));
    };
    new Function("require", "exports", outputText)(require, exports);
    return exports;
  };
  return [...files.keys()].flatMap((file) => Object.values(need(file))) as readonly Made[];
}

/** A declaration with references as reference values again. */
function plain(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value as JsonValue;
  const { kind, name } = value as { readonly kind?: ResourceKind; readonly name?: string };
  const isReference =
    [...kinds, "flow"].includes(String(kind)) && ("properties" in value || Object.keys(value).length === 2);
  if (isReference && typeof name === "string") return { [referenceMember]: { kind: kind as string, name } };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}

type Declared = { readonly kind: string; readonly name: string; readonly properties?: object };

/** Declarations by what tells them apart; members as pairs, because the order and `__proto__` count. */
const keyed = (all: readonly Declared[], read: (properties: object) => JsonValue) =>
  Object.fromEntries(
    all.flatMap(({ kind, name, properties }) => {
      return properties === undefined ? [] : [[`${kind}/${name}`, Object.entries(read(properties) as JsonObject)]];
    }),
  );

test("printed declarations declare what they were printed from, whatever the names and texts hold", async () => {
  await fc.assert(
    fc.asyncProperty(arbSources, async (resources) => {
      Reflect.deleteProperty(globalThis, "broken");
      const { files } = await importProject([], { resources });
      expect(keyed(load(files), plain)).toEqual(keyed(resources, (properties) => properties as JsonObject));
      expect(globalThis).not.toHaveProperty("broken");
    }),
    { numRuns: 60 },
  );
});
