import {
  actionCatalogue,
  actionTypes,
  errorsOf,
  type FlowUnit,
  findAction,
  flowTypes,
  outcomesOf,
  selectMode,
} from "@flowc/connect-model";
import { checkFlow, checkFlows } from "@flowc/flow-compiler";
import { arbEstate, arbFlow, arbModule, arbWildFlow, flowText } from "@flowc/testing/arbitraries";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shrunk } from "./shrunk.js";

function errorsIn(units: readonly FlowUnit[]): readonly string[] {
  return [...units.flatMap((unit) => checkFlow(unit)), ...checkFlows(units)]
    .filter(({ severity }) => severity === "error")
    .map(({ message }) => message);
}

/** Identifiers of blocks that end the flow or hand the contact on, and from which nothing else is needed. */
function deadEnds({ graph }: FlowUnit): readonly string[] {
  const ending = new Set(["DisconnectParticipant", "EndFlowModuleExecution", "EndFlowExecution"]);
  return graph.blocks
    .filter(({ branches, type }) => branches.length === 0 && !ending.has(type))
    .map(({ identifier }) => identifier);
}

/** Failures for which a block has no branch, also those whose branch may be left out; a loop with a fixed count has none. */
function unanswered({ graph }: FlowUnit): readonly string[] {
  return graph.blocks.flatMap(({ identifier, type, parameters, branches }) => {
    const entry = findAction(type);
    if (entry === undefined || type === "Loop") return [];
    const { required, optional } = errorsOf(outcomesOf(entry, selectMode(entry, parameters)), parameters, graph.type);
    const answered = new Set(branches.map((branch) => (branch.kind === "error" ? branch.errorType : branch.kind)));
    return [...required, ...optional].filter((error) => !answered.has(error)).map((error) => `${identifier}: ${error}`);
  });
}

const usesAction = (type: string) => (flow: FlowUnit) => flow.graph.blocks.some((block) => block.type === type);

describe("arbFlow", () => {
  test("makes flows that the compiler accepts, with every block reachable and no dead end", () => {
    fc.assert(
      fc.property(arbFlow(), (flow) => {
        expect(errorsIn([flow])).toEqual([]);
        expect(checkFlow(flow).filter(({ code }) => code === "FLOW101" || code === "FLOW102")).toEqual([]);
        expect(deadEnds(flow)).toEqual([]);
        expect(unanswered(flow)).toEqual([]);
      }),
    );
  });

  test("varies: long and short ones, menus, loops, hours, queues and actions of every family", () => {
    const flows = fc.sample(arbFlow(), { numRuns: 600, seed: 7 });
    const sizes = flows.map(({ graph }) => graph.blocks.length);
    expect(Math.min(...sizes)).toBe(2);
    expect(Math.max(...sizes)).toBeGreaterThan(20);
    for (const type of ["GetParticipantInput", "Loop", "CheckHoursOfOperation", "TransferContactToQueue", "Compare"]) {
      expect(flows.some(usesAction(type)), type).toBe(true);
    }
    const families = new Set(
      flows.flatMap(({ graph }) => graph.blocks.map(({ type }) => findAction(type)?.family ?? null)),
    );
    expect(families.size).toBe(5);
  });

  test("leaves out what structured steps do not need when asked to", () => {
    const flows = fc.sample(arbFlow({ anyAction: false }), { numRuns: 300, seed: 7 });
    expect(new Set(flows.flatMap(({ graph }) => graph.blocks.map(({ type }) => type))).size).toBeLessThan(15);
  });

  test("shrinks to a goodbye", () => {
    expect(flowText(shrunk(arbFlow(), () => false))).toMatchInlineSnapshot(`
      "CONTACT_FLOW "Main", starts at Goodbye 1
        Goodbye 1: MessageParticipant {"Text":"Thank you. Goodbye."}
          -> Hang up 2
          NoMatchingError -> Hang up 2
        Hang up 2: DisconnectParticipant {}"
    `);
  });

  test("shrinks to the one step that matters, readable as text", () => {
    expect(flowText(shrunk(arbFlow(), (flow) => !usesAction("Compare")(flow)))).toMatchInlineSnapshot(`
      "CONTACT_FLOW "Main", starts at Hours 1
        Hours 1: CheckHoursOfOperation {"HoursOfOperationId":"hoursOfOperation Office hours"}
          -> Sorry 5
          Equals "True" -> Goodbye 3
          Equals "False" -> Check 2
          NoMatchingError -> Sorry 5
        Check 2: Compare {"ComparisonValue":"$.Attributes.tier"}
          -> Goodbye 3
          Equals "gold" -> Goodbye 3
          NoMatchingCondition -> Goodbye 3
        Goodbye 3: MessageParticipant {"Text":"Thank you. Goodbye."}
          -> Hang up 4
          NoMatchingError -> Hang up 4
        Hang up 4: DisconnectParticipant {}
        Sorry 5: MessageParticipant {"Text":"Sorry, something went wrong. Goodbye."}
          -> Hang up 6
          NoMatchingError -> Hang up 6
        Hang up 6: DisconnectParticipant {}"
    `);
  });

  test("is printed as text by a property that fails", () => {
    const failing = fc.check(
      fc.property(arbFlow(), () => false),
      { seed: 7 },
    );
    expect(fc.defaultReportMessage(failing)).toContain("Goodbye 1: MessageParticipant");
  });
});

describe("arbWildFlow", () => {
  test("makes flows that the compiler accepts", () => {
    fc.assert(
      fc.property(fc.oneof(arbWildFlow(), arbWildFlow({ references: true })), (flow) => {
        expect(errorsIn([flow])).toEqual([]);
      }),
    );
  });

  test("varies: every flow type, every action of the catalogue, nearly every mode", () => {
    const flows = fc.sample(arbWildFlow(), { numRuns: 3000, seed: 7 }).map(({ graph }) => graph);
    expect(new Set(flows.map(({ type }) => type))).toEqual(new Set([...flowTypes, "MODULE"]));
    const blocks = flows.flatMap((flow) => flow.blocks);
    const used = new Set(blocks.map(({ type }) => type));
    expect(actionTypes.filter((type) => !used.has(type))).toEqual([]);
    const modesUsed = new Set(
      blocks.map(({ type, parameters }) => `${type} ${selectMode(findAction(type)!, parameters)?.name}`),
    );
    const modes = [...actionCatalogue.values()].flatMap(({ type, modes: all = [] }) =>
      all.map(({ name }) => `${type} ${name}`),
    );
    // To run on while waiting has rules that span blocks.
    expect(modes.filter((mode) => !modesUsed.has(mode))).toEqual(["Wait keepRunning"]);
  });
});

describe("arbModule", () => {
  test("makes modules that the compiler accepts and that return what their contract declares", () => {
    fc.assert(
      fc.property(arbModule(), (module) => {
        expect(errorsIn([module])).toEqual([]);
        const results = module.graph.blocks.flatMap(({ parameters }) => parameters.Result ?? []);
        const declared = (module.contract?.branches ?? []).map(({ name }) => name);
        expect(results.filter((result) => !declared.some((name) => name === result))).toEqual([]);
      }),
    );
  });
});

describe("arbEstate", () => {
  test("makes flows and modules that the compiler accepts together, and that name only each other", () => {
    fc.assert(
      fc.property(arbEstate(), (units) => {
        expect(errorsIn(units)).toEqual([]);
        expect(units[0]?.graph.name).toBe("Main");
        const names = units.map(({ graph }) => graph.name);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  test("varies: transfers between flows and modules that invoke modules", () => {
    const estates = fc.sample(arbEstate(), { numRuns: 300, seed: 7 });
    const flows = estates.flat();
    expect(flows.some(usesAction("TransferToFlow"))).toBe(true);
    const modules = flows.filter(({ graph }) => graph.type === "MODULE");
    expect(modules.some(usesAction("InvokeFlowModule"))).toBe(true);
  });
});
