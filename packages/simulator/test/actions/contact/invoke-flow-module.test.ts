import { expect, test } from "vitest";
import { attributes, block, flow, hangingUp, path, run, setting } from "../../flows.js";

const check = flow(
  "Check",
  [
    setting("note", { heard: "$.Modules.Input.phone", seen: "$.External.tier" }, "back"),
    block("back", "EndFlowModuleExecution", { Result: "known", ResultData: { name: "$.Modules.Input.phone" } }),
  ],
  "MODULE",
);

function caller(module = "Check", input: Record<string, string> = { phone: "$.CustomerEndpoint.Address" }) {
  return flow("Main", [
    block(
      "call",
      "InvokeFlowModule",
      { FlowModuleId: module, Input: input },
      {
        next: "after",
        "=known": "known",
        "=lost": "lost",
        NoMatchingCondition: "other",
        NoMatchingError: "failed",
      },
    ),
    setting("known", { name: "$.Modules.ResultData.name", result: "$.Modules.Result" }, "bye"),
    ...["after", "lost", "other", "failed"].map((name) => setting(name, { went: name }, "bye")),
    hangingUp("bye"),
  ]);
}

test("runs the module with its input and takes the branch that it names, with its data", () => {
  const session = run([caller(), check], {}, { from: "+15550100007" });
  expect(path(session)).toEqual(["call", "note", "back", "known", "bye"]);
  expect(attributes(session)).toEqual({
    heard: "+15550100007",
    seen: "",
    name: "+15550100007",
    result: "known",
  });
});

test("shows the module as returned before the block that called it is completed", () => {
  const events = run([caller(), check]).trace.filter(
    (event) => event.event === "ModuleReturned" || (event.event === "FlowActionCompleted" && event.block === "call"),
  );
  expect(events).toMatchObject([
    { event: "ModuleReturned", flow: "Check", block: "back", result: "known" },
    { event: "FlowActionCompleted", flow: "Main", block: "call", outcome: "condition", detail: "known" },
  ]);
});

test("a module sees neither the caller's results nor its profile, and leaves nothing but its own result", () => {
  const peek = flow(
    "Peek",
    [
      setting("look", { result: "$.Modules.ResultData.name", first: "$.Customer.FirstName" }, "back"),
      block("back", "EndFlowModuleExecution"),
    ],
    "MODULE",
  );
  const call = (identifier: string, module: string, target: string) =>
    block(
      identifier,
      "InvokeFlowModule",
      { FlowModuleId: module, Input: { phone: "1" } },
      { next: target, NoMatchingError: target },
    );
  const main = flow("Main", [
    call("first", "Check", "second"),
    call("second", "Peek", "after"),
    setting("after", { input: "$.Modules.Input.phone", mine: "$.Customer.FirstName" }, "bye"),
    hangingUp("bye"),
  ]);
  const session = run([main, check, peek], {}, { data: { Customer: { FirstName: "Ana" } } });
  expect(attributes(session)).toMatchObject({ result: "", first: "", input: "", mine: "Ana" });
});

test("a module that names no branch takes NoMatchingCondition where the caller has conditions, else goes on", () => {
  const silent = flow("Silent", [block("back", "EndFlowModuleExecution")], "MODULE");
  expect(path(run([caller("Silent"), silent]))).toEqual(["call", "back", "other", "bye"]);
  const plain = flow("Plain", [
    block("call", "InvokeFlowModule", { FlowModuleId: "Silent" }, { next: "bye", NoMatchingCondition: "call" }),
    hangingUp("bye"),
  ]);
  expect(path(run([plain, silent]))).toEqual(["call", "back", "bye"]);
});

test("finds a module beside a flow of the same name, under any version", () => {
  const twin = flow("Check", [hangingUp("wrong")]);
  const call = flow("Main", [
    block("call", "InvokeFlowModule", { FlowModuleId: "Check:live-2" }, { next: "bye", NoMatchingError: "bye" }),
    hangingUp("bye"),
  ]);
  expect(path(run([call, twin, check]))).toEqual(["call", "note", "back", "bye"]);
});

test("five modules nest, the sixth takes the error branch", () => {
  const deep = flow(
    "Deep",
    [
      block("deeper", "InvokeFlowModule", { FlowModuleId: "Deep" }, { next: "back", NoMatchingError: "stop" }),
      setting("stop", { stopped: "yes" }, "back"),
      block("back", "EndFlowModuleExecution"),
    ],
    "MODULE",
  );
  const session = run([caller("Deep"), deep]);
  expect(path(session).filter((name) => name === "deeper")).toHaveLength(5);
  expect(session.trace).toContainEqual(
    expect.objectContaining({ outcome: "error", reason: "modules nest 5 levels deep at most" }),
  );
  expect(path(session).slice(-2)).toEqual(["other", "bye"]);
});

test("a flow in the place of a module takes the error branch", () => {
  expect(path(run([caller("Other"), flow("Other", [hangingUp("x")])]))).toEqual(["call", "failed", "bye"]);
});

test("a module that is not here is stubbed, or told with the nearest name", () => {
  const stubbed = run([caller("Chekc"), check], { stubs: { call: "lost" } });
  expect(path(stubbed)).toEqual(["call", "lost", "bye"]);
  const withData = run([caller("Chekc")], { stubs: { call: { result: "known", data: { name: "Ana" } } } });
  expect(attributes(withData)).toEqual({ name: "Ana", result: "known" });
  const alone = run([caller("Chekc"), check]);
  expect(alone.diagnostics).toMatchObject([{ code: "SIM102" }]);
  expect(alone.diagnostics[0]?.help).toContain('Did you mean "Check"?');
  expect(alone.state.contacts[0]?.ended?.reason).toBe("UNSUPPORTED");
});

test("a module that runs by itself ends the contact where it returns", () => {
  const session = run([check]);
  expect(session.standstill).toEqual({ kind: "ended" });
  expect(session.diagnostics).toEqual([]);
});

test("a module that calls another one still reads its own input", () => {
  const call = (module: string, input: string) =>
    block("call", "InvokeFlowModule", { FlowModuleId: module, Input: { phone: input } }, { next: "after" });
  const outer = flow(
    "Outer",
    [
      call("Check", "inner"),
      setting("after", { mine: "$.Modules.Input.phone", name: "$.Modules.ResultData.name" }, "back"),
      block("back", "EndFlowModuleExecution"),
    ],
    "MODULE",
  );
  const session = run([flow("Main", [call("Outer", "outer"), hangingUp("after")]), outer, check]);
  expect(attributes(session)).toMatchObject({ heard: "inner", mine: "outer", name: "inner" });
});
