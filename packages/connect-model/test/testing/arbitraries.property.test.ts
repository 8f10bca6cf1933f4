import {
  type ActionEntry,
  actionCatalogue,
  actionTypes,
  type Block,
  conditionHolds,
  errorsOf,
  type FlowGraph,
  findAction,
  findNamespace,
  flowTypes,
  formatJsonPath,
  identifierProblems,
  isReferenceValue,
  outcomesOf,
  type ParameterGroup,
  type Parameters,
  parametersOf,
  parseJsonPath,
  selectMode,
  valuesAt,
} from "@flowc/connect-model";
import {
  arbFlowGraph,
  arbIdentifier,
  arbJson,
  arbJsonPath,
  arbJsonPathValue,
  arbParameters,
} from "@flowc/connect-model/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shrunk } from "./shrunk.js";

function reached(graph: FlowGraph): Set<string> {
  const blocks = new Map(graph.blocks.map((block) => [block.identifier, block]));
  const seen = new Set<string>();
  const open = [graph.entry];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(blocks.get(at)?.branches ?? []).map(({ target }) => target));
  }
  return seen;
}

function errorTypes({ branches }: Block): string[] {
  return branches.flatMap((branch) => (branch.kind === "error" ? [branch.errorType] : []));
}

describe("arbFlowGraph", () => {
  test("reaches every block, and every target exists", () => {
    fc.assert(
      fc.property(arbFlowGraph(), (graph) => {
        const identifiers = graph.blocks.map(({ identifier }) => identifier).sort();
        expect([...reached(graph)].sort()).toEqual(identifiers);
      }),
    );
  });

  test("has legal and unique identifiers", () => {
    fc.assert(
      fc.property(arbFlowGraph(), ({ blocks }) => {
        const identifiers = blocks.map(({ identifier }) => identifier);
        expect(new Set(identifiers).size).toBe(identifiers.length);
        expect(identifiers.flatMap((identifier) => identifierProblems(identifier))).toEqual([]);
      }),
    );
  });

  test("uses only actions that its type takes", () => {
    fc.assert(
      fc.property(arbFlowGraph(), ({ type, blocks }) => {
        for (const block of blocks) {
          const lists = [findAction(block.type)!.flowTypes, findAction(block.type)!.blockFlowTypes];
          expect(
            lists.some((list) => list === "all" || list.includes(type)),
            block.type,
          ).toBe(true);
        }
      }),
    );
  });

  test("gives each block the branches that it needs and no other", () => {
    fc.assert(
      fc.property(arbFlowGraph(), ({ type, blocks }) => {
        for (const block of blocks) {
          const entry = findAction(block.type)!;
          const branches = outcomesOf(entry, selectMode(entry, block.parameters));
          const { required, optional } = errorsOf(branches, block.parameters, type);
          const errors = errorTypes(block);
          expect(required.filter((error) => !errors.includes(error))).toEqual([]);
          expect(errors.filter((error) => ![...required, ...optional].includes(error))).toEqual([]);
          const conditions = block.branches.filter(({ kind }) => kind === "condition").length;
          expect(conditions).toBeGreaterThanOrEqual(branches.conditions?.min ?? 0);
          expect(conditions).toBeLessThanOrEqual(branches.conditions?.max ?? (branches.conditions ? 100 : 0));
          const next = block.branches.filter(({ kind }) => kind === "next").length;
          if (branches.next !== "optional") expect(next).toBe(branches.next === "required" ? 1 : 0);
        }
      }),
    );
  });

  test("is plain JSON", () => {
    fc.assert(
      fc.property(arbFlowGraph(), (graph) => {
        expect(JSON.parse(JSON.stringify(graph))).toEqual(graph);
      }),
    );
  });

  test("keeps to the types and the number of blocks that were asked for", () => {
    fc.assert(
      fc.property(arbFlowGraph({ types: ["AGENT_HOLD"], maxBlocks: 3 }), ({ type, blocks }) => {
        expect(type).toBe("AGENT_HOLD");
        expect(blocks.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  test("varies: every type, many actions, flows of one block and of many, loops and joins", () => {
    const graphs = fc.sample(arbFlowGraph(), { numRuns: 600, seed: 7 });
    const blocks = graphs.flatMap((graph) => graph.blocks);
    expect(new Set(graphs.map(({ type }) => type))).toEqual(new Set([...flowTypes, "MODULE"]));
    expect(new Set(blocks.map(({ type }) => type)).size).toBeGreaterThan(50);
    expect(Math.min(...graphs.map((graph) => graph.blocks.length))).toBe(1);
    expect(Math.max(...graphs.map((graph) => graph.blocks.length))).toBeGreaterThan(9);
    expect(blocks.some(({ identifier, branches }) => branches.some(({ target }) => target === identifier))).toBe(true);
    expect(blocks.some(({ branches }) => branches.filter(({ kind }) => kind === "condition").length > 2)).toBe(true);
    expect(graphs.some(({ metadata }) => metadata !== undefined)).toBe(true);
    expect(graphs.some(({ entry, blocks: [first] }) => first?.identifier !== entry)).toBe(true);
  });

  test("uses every action of the catalogue when asked for everything", () => {
    const graphs = fc.sample(arbFlowGraph({ everything: true }), { numRuns: 2000, seed: 7 });
    const used = new Set(graphs.flatMap(({ blocks }) => blocks.map(({ type }) => type)));
    expect(actionTypes.filter((type) => !used.has(type))).toEqual([]);
  });

  test("holds typed references when asked to, and none otherwise", () => {
    const options = { types: ["CONTACT_FLOW"] } as const;
    const holds = (references: boolean) =>
      fc
        .sample(arbFlowGraph({ ...options, references }), { numRuns: 100, seed: 7 })
        .flatMap(({ blocks }) => blocks.flatMap(({ parameters }) => Object.values(parameters)))
        .some(isReferenceValue);
    expect([holds(true), holds(false)]).toEqual([true, false]);
  });

  test("shrinks to a single block that ends the flow", () => {
    const smallest = shrunk(arbFlowGraph({ types: ["CONTACT_FLOW"] }), (graph) => graph.blocks.length < 1);
    expect(smallest.blocks.map(({ branches }) => branches)).toEqual([[]]);
    expect(smallest.metadata).toBeUndefined();
  });

  test("shrinks to the one block that matters and the end", () => {
    const smallest = shrunk(
      arbFlowGraph({ types: ["CONTACT_FLOW"] }),
      (graph) => !graph.blocks.some(({ type }) => type === "Compare"),
    );
    expect(smallest.blocks.length).toBe(2);
  });
});

/** How many members of a group of so many may be given. */
const legalCounts: Readonly<Record<ParameterGroup["rule"], (size: number) => readonly number[]>> = {
  exactlyOne: () => [1],
  atMostOne: () => [0, 1],
  neverBoth: () => [0, 1],
  atLeastOne: (size) => Array.from({ length: size }, (_, index) => index + 1),
  allOrNone: (size) => [0, size],
};

describe("arbParameters", () => {
  const usable = actionTypes.filter((type) => actionCatalogue.get(type)?.evidence.grade !== "assumed");

  function drawn(type: string, check: (entry: ActionEntry, parameters: Parameters) => void): void {
    const entry = findAction(type)!;
    const each = fc.property(arbParameters(entry), (parameters) => {
      check(entry, parameters);
      expect(JSON.stringify(parameters)).not.toContain('""');
    });
    fc.assert(each, { numRuns: 30 });
  }

  test.each(usable)("gives %s what it needs and nothing that it refuses", (type) => {
    drawn(type, (entry, parameters) => {
      const mode = selectMode(entry, parameters);
      const specs = parametersOf(entry, mode);
      const needed = Object.keys(specs).filter((name) => specs[name]?.required);
      expect(needed.filter((name) => !Object.hasOwn(parameters, name))).toEqual([]);
      expect(Object.keys(parameters).filter((name) => !Object.hasOwn(specs, name))).toEqual([]);
      for (const path of mode?.requires ?? []) expect(valuesAt(parameters, path), path).not.toEqual([]);
      for (const path of mode?.forbids ?? []) expect(valuesAt(parameters, path), path).toEqual([]);
    });
  });

  const grouped = usable.filter((type) => findAction(type)?.groups !== undefined);

  test.each(grouped)("keeps the groups of %s", (type) => {
    drawn(type, ({ groups = [] }, parameters) => {
      for (const { rule, parameters: paths, when = {} } of groups) {
        if (!conditionHolds(when, parameters) || paths.some((path) => path.includes("[]"))) continue;
        const given = paths.filter((path) => valuesAt(parameters, path).length > 0).length;
        expect(legalCounts[rule](paths.length), `${rule} ${paths.join()}`).toContain(given);
      }
    });
  });

  test("gives each entry of a list exactly one of its ways to say something", () => {
    fc.assert(
      fc.property(arbParameters(findAction("MessageParticipantIteratively")!), ({ Messages }) => {
        const messages = Messages as readonly Record<string, unknown>[];
        const ways = messages.map((message) => ["Text", "SSML", "PromptId", "Media"].filter((name) => name in message));
        expect(ways.every((given) => given.length === 1)).toBe(true);
      }),
    );
  });

  test("uses an action in each of its modes", () => {
    const entry = findAction("GetParticipantInput")!;
    const modes = fc
      .sample(arbParameters(entry), { numRuns: 200, seed: 7 })
      .map((drawn) => selectMode(entry, drawn)?.name);
    expect(new Set(modes)).toEqual(new Set(["menu", "store", "buffer"]));
  });
});

describe("arbJson", () => {
  test("comes back the same from its text", () => {
    fc.assert(
      fc.property(arbJson(), (value) => {
        expect(JSON.parse(JSON.stringify(value))).toEqual(value);
      }),
    );
  });

  test("varies over every JSON type", () => {
    const kinds = fc
      .sample(arbJson(), { numRuns: 300, seed: 7 })
      .map((value) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value));
    expect(new Set(kinds)).toEqual(new Set(["null", "array", "object", "string", "number", "boolean"]));
  });
});

describe("arbIdentifier", () => {
  test("is always legal", () => {
    fc.assert(
      fc.property(arbIdentifier(), (text) => {
        expect(identifierProblems(text)).toEqual([]);
      }),
    );
  });

  test("varies: UUIDs, names with blanks, long and short ones", () => {
    const drawn = fc.sample(arbIdentifier(), { numRuns: 300, seed: 7 });
    expect(drawn.some((text) => /^[0-9a-f]{8}-/.test(text))).toBe(true);
    expect(drawn.some((text) => text.includes(" "))).toBe(true);
    expect(drawn.some((text) => text.length === 1)).toBe(true);
    expect(drawn.some((text) => text.length > 45)).toBe(true);
  });

  test("shrinks to one character", () => {
    expect(shrunk(arbIdentifier(), (text) => text.length < 1)).toBe("a");
  });
});

describe("arbJsonPath", () => {
  test("parses, in a namespace that is known, and is written the same again", () => {
    fc.assert(
      fc.property(arbJsonPath(), (text) => {
        const path = parseJsonPath(text).path!;
        expect(findNamespace(path)).toBeDefined();
        expect(formatJsonPath(path)).toBe(text);
      }),
    );
  });

  test("comes back the same from its text", () => {
    fc.assert(
      fc.property(arbJsonPathValue(), (path) => {
        expect(parseJsonPath(formatJsonPath(path)).path).toEqual(path);
      }),
    );
  });

  test("varies: quoted names, positions, backticks and bare roots", () => {
    const drawn = fc.sample(arbJsonPath(), { numRuns: 400, seed: 7 });
    for (const form of [/\['/, /\[\d+\]/, /^`.*`$/, /^\$\.\w+$/]) {
      expect(
        drawn.some((text) => form.test(text)),
        String(form),
      ).toBe(true);
    }
  });
});
