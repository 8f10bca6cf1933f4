import type { FlowDefinition } from "@flowc/connect-model";
import { contactFlow } from "@flowc/flow-dsl";
import { setCallSiteMapper } from "@flowc/flow-dsl/node";
import { afterEach, describe, expect, test } from "vitest";
import { lineOf, runSource } from "../helpers/run-source.js";

const source = `
  const fragment = (f) =>
    f.playPrompt("In a fragment"); // <fragment>

  const main = dsl.contactFlow("Places", (f) => { // <declared>
    f.playPrompt("One") // <one>
      .playPrompt("Two"); // <two>
    fragment(f);
    f.getCustomerInput("Menu", { // <menu>
      1: (f) =>
        f.disconnect(), // <branch>
    });
    f.transferToQueue(dsl.existing.queue("Sales")); // <transfer>
  });

  const goodbye = dsl.shared((f) => f.playPrompt("Goodbye").disconnect());
  const verified = dsl.flowModule("V", { branches: ["yes", "no"], onError: (f) => f.returnFromModule() }, (f) => f);
  const sharing = dsl.contactFlow("Sharing", { onError: goodbye }, (f) => { // <sharing>
    f.repeat((f, again) => {
      f.getCustomerInput("Again", { label: "again", // <again>
        1: again,
        noMatch: goodbye,
        timeout: (f) => goodbye(f), // <called>
      });
      f.when(dsl.is(f.attributes("a")).equals("1"), goodbye, { label: "when" }) // <when>
        .otherwise(goodbye); // <otherwise>
      f.invokeModule(verified, {}, { label: "module", branches: { yes: goodbye, no: again } }); // <results>
    });
  });

  const module = dsl.flowModule("M", { onError: (f) => f.returnFromModule() }, (f) => f.playPrompt("x")); // <module>

  const broken = dsl.contactFlow("Broken", (f) => {
    f.playPrompt("Hello");
    throw new Error("no such customer"); // <throws>
  });
  return { main, sharing, module, broken };`;

const { main, sharing, module, broken } = runSource<Record<"main" | "sharing" | "module" | "broken", FlowDefinition>>(
  "main.flow.js",
  source,
);

const place = (mark: string) => ({ file: "main.flow.js", line: lineOf(source, `<${mark}>`) });

describe("places", () => {
  test("a declaration stands where it was called", () => {
    expect(main.span).toMatchObject(place("declared"));
    expect(module.span).toMatchObject(place("module"));
  });

  test.each([
    ["play-prompt-one", "one"],
    ["play-prompt-two", "two"],
    ["play-prompt-in-a-fragment", "fragment"],
    ["get-customer-input-menu", "menu"],
    ["set-working-queue-sales", "transfer"],
    ["transfer-to-queue-sales", "transfer"],
  ])("%s stands at its own call", (identifier, mark) => {
    expect(main.build().spans.find(identifier)).toMatchObject(place(mark));
  });

  test("the column is that of the method", () => {
    const { column = 0 } = main.build().spans.find("play-prompt-two") ?? {};
    expect(source.split("\n")[place("two").line - 1]?.slice(column - 1)).toMatch(/^playPrompt\("Two"\)/);
  });

  test("a parameter stands where its block does", () => {
    expect(main.build().spans.find("play-prompt-one", "/Parameters/Text")).toMatchObject(place("one"));
  });

  test("a branch stands at what was written in it", () => {
    const { spans } = main.build();
    expect(spans.find("get-customer-input-menu", "/Transitions/Conditions/0")).toMatchObject(place("branch"));
    expect(spans.find("get-customer-input-menu", "/Transitions/Errors/0")).toMatchObject(place("menu"));
  });

  test.each([
    ["again", "/Transitions/Conditions/0", "again"],
    ["again", "NoMatchingCondition", "again"],
    ["again", "InputTimeLimitExceeded", "called"],
    ["when", "/Transitions/Conditions/0", "when"],
    ["when", "NoMatchingCondition", "otherwise"],
    ["module", "/Transitions/Conditions/0", "results"],
    ["module", "/Transitions/Conditions/1", "results"],
  ])(
    "a branch of %s that is a shared fragment or a way back itself stands where it was given (%s)",
    (id, way, mark) => {
      const { graph, spans } = sharing.build();
      const errors = graph.blocks
        .find(({ identifier }) => identifier === id)
        ?.branches.filter(({ kind }) => kind === "error");
      const at = errors?.findIndex((branch) => branch.kind === "error" && branch.errorType === way) ?? -1;
      expect(spans.find(id, at === -1 ? way : `/Transitions/Errors/${at}`)).toMatchObject(place(mark));
    },
  );

  test("an unknown block stands where the flow is declared", () => {
    expect(main.build().spans.find("nowhere")).toMatchObject(place("declared"));
  });

  test("a callback that throws stands where it threw", () => {
    expect(broken.build().diagnostics[0]?.span).toMatchObject(place("throws"));
  });
});

describe("a mapper", () => {
  let restore: (() => void) | undefined;
  afterEach(() => restore?.());

  test("turns places of the running code into places of the source, for flows declared before it was set", () => {
    restore = setCallSiteMapper(({ line }) => ({ file: "source.flow.ts", line: line + 1000, column: 1 }));
    expect(main.span).toEqual({ file: "source.flow.ts", line: place("declared").line + 1000, column: 1 });
    expect(main.build().spans.find("play-prompt-one")?.file).toBe("source.flow.ts");
    expect(broken.build().diagnostics[0]?.span).toMatchObject({ line: place("throws").line + 1000 });
  });

  test("is put back", () => {
    setCallSiteMapper(() => undefined)();
    expect(main.span?.file).toBe("main.flow.js");
  });

  test("that knows nothing of a place leaves the span away", () => {
    restore = setCallSiteMapper(() => undefined);
    expect(main.build().spans.find("play-prompt-one")).toBeUndefined();
  });
});

describe("without structured stack frames", () => {
  const error = Error as { captureStackTrace?: unknown };
  const { captureStackTrace } = error;
  afterEach(() => {
    error.captureStackTrace = captureStackTrace;
  });

  test("flows build the same, without places", () => {
    error.captureStackTrace = undefined;
    const blind = contactFlow("Places", (f) => f.playPrompt("One").disconnect());
    const { graph, spans } = blind.build();
    expect(graph.blocks).toHaveLength(2);
    expect([blind.span, spans.find(graph.entry)]).toEqual([undefined, undefined]);
  });
});

test("capturing leaves the process-wide settings of stack traces as they were", () => {
  const before = [Error.stackTraceLimit, Error.prepareStackTrace];
  main.build();
  expect([Error.stackTraceLimit, Error.prepareStackTrace]).toEqual(before);
});
