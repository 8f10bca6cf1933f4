import type { ViewApi } from "@flowc/viewer";
import { expect, test } from "vitest";
import { flowAddress, formatAddress, parseAddress } from "../../page/address/address.js";
import { PageModel } from "../../page/model/page-model.js";
import { createSampleView } from "../sample/sample-view.js";

/** A model at an address, with what it did to the history. */
async function open(hash: string, change: Partial<ViewApi> = {}) {
  const sample = createSampleView();
  const api = { ...sample.api, ...change };
  const history = [hash];
  const model = new PageModel(api, {
    read: () => history.at(-1) ?? "",
    write: (next, how) => (how === "push" ? history.push(next) : history.splice(-1, 1, next)),
  });
  await model.begin();
  return { model, history, sample };
}

const main = formatAddress(flowAddress("flow:Main"));

test("asks what the address names, and nothing else", async () => {
  const asked: string[] = [];
  const { api } = createSampleView();
  const { model } = await open(main, {
    flow: (request) => {
      asked.push(request.key);
      return api.flow(request);
    },
    plan: () => Promise.reject(new Error("nobody asked for a plan")),
  });
  expect(asked).toEqual(["flow:Main"]);
  expect(model.flow.state.get()).toMatchObject({ status: "ready", value: { listing: { name: "Main" } } });
  expect(model.plan.state.get().status).toBe("idle");
});

test("keeps one step of the history however many blocks are opened", async () => {
  const { model, history } = await open(main);
  await model.openBlock("flow:Main", "a");
  await model.openBlock("flow:Main", "b");
  expect(history).toEqual([main, formatAddress(flowAddress("flow:Main", { block: "b" }))]);
  await model.closeBlock();
  expect(history.at(-1)).toBe(main);
});

test("keeps what is open when the sources change", async () => {
  const { model, history, sample } = await open(
    formatAddress(flowAddress("flow:Main", { block: "x", panel: "findings" })),
  );
  sample.subscribe((event) => void model.hearEvent(event));
  sample.change();
  await expect.poll(() => model.estate.state.get().value?.version).toBe(2);
  await expect.poll(() => model.flow.state.get()).toMatchObject({ status: "ready", value: { version: 2 } });
  expect(parseAddress(history.at(-1) ?? "")).toMatchObject({ block: "x", panel: "findings" });
  expect(model.notice.get()).toBe("The source changed.");
});

test("shows the flow as it was while it is asked again, and after it could not be", async () => {
  let isGone = false;
  const { api } = createSampleView();
  const { model } = await open(main, {
    flow: (request) => (isGone ? Promise.reject(new TypeError("fetch failed")) : api.flow(request)),
  });
  isGone = true;
  const asking = model.flow.refresh();
  expect(model.flow.state.get()).toMatchObject({ status: "loading", value: { listing: { name: "Main" } } });
  await asking;
  expect(model.flow.state.get()).toMatchObject({
    status: "failed",
    problem: { code: "unreachable" },
    value: { listing: { name: "Main" } },
  });
});

test("drops an answer that comes after the next question", async () => {
  const { api } = createSampleView();
  let answerMain = () => {};
  const waits = new Promise<void>((resolve) => {
    answerMain = resolve;
  });
  const { model } = await open("#/flows", {
    flow: async (request) => {
      if (request.key === "flow:Main") await waits;
      return api.flow(request);
    },
  });
  const first = model.go(flowAddress("flow:Main"));
  await model.go(flowAddress("flow:Unfinished"));
  answerMain();
  await first;
  expect(model.flow.state.get().value?.listing.name).toBe("Unfinished");
});

test("asks everything again when the server is back", async () => {
  const { model, sample } = await open(main);
  await model.hear("open");
  await model.hear("lost");
  sample.change({ project: "renamed" });
  await model.hear("open");
  expect(model.estate.state.get().value?.project).toBe("renamed");
  expect(model.notice.get()).toBe("Connected again.");
});

test("says which flow is not there", async () => {
  const { model } = await open(formatAddress(flowAddress("flow:Gone")));
  expect(model.flow.state.get()).toMatchObject({ status: "failed" });
});

test("writes a value and asks for the flow again; a refusal changes nothing", async () => {
  const { model } = await open(formatAddress(flowAddress("flow:Main", { block: "a" })));
  await model.edit("flow:Main", "a", "text", "please refuse");
  expect(model.editing.state.get()).toMatchObject({ undoable: 0, refused: { code: "EDIT103" } });
  await model.edit("flow:Main", "a", "text", "Hello.");
  expect(model.editing.state.get()).toMatchObject({ undoable: 1, written: { file: "flows/main.flow.ts" } });
  await model.undo();
  expect(model.editing.state.get()).toMatchObject({ undoable: 0 });
});

test("shows what the other environments have when one cannot be read", async () => {
  const { api } = createSampleView();
  const { RequestFailed } = await import("../../page/client/view-client.js");
  const { model } = await open("#/deployed", {
    deployed: (request) =>
      request.environment === "prod"
        ? Promise.reject(new RequestFailed({ code: "STATE109", message: "The state is locked." }))
        : api.deployed(request),
  });
  expect(model.deployed.state.get().value).toMatchObject([
    { environment: "local" },
    { environment: "prod", flows: [], findings: [{ code: "STATE109" }] },
  ]);
});

test("plans when the address names an environment, and not again because a source changed", async () => {
  let plans = 0;
  const { api } = createSampleView();
  const { model, sample } = await open("#/plan", {
    plan: (request) => {
      plans++;
      return api.plan(request);
    },
  });
  expect(plans).toBe(0);
  await model.go({ screen: "plan", environment: "local" });
  sample.change();
  await model.hearEvent({ type: "changed", version: 2, flows: [] });
  expect(plans).toBe(1);
  expect(model.planned.get()).toBe(1);
  await model.planAgain();
  expect(model.planned.get()).toBe(2);
});

test("goes along with a call to another flow, when somebody watches it", async () => {
  const { api } = createSampleView();
  const { model } = await open(formatAddress(flowAddress("flow:Main", { panel: "call" })), {
    startCall: api.startCall,
    act: async (request) => ({ ...(await api.act(request)), at: { flow: "flowModule:Greet", block: "x" } }),
  });
  await model.call.start({ flow: "flow:Main" }, 1);
  await model.call.type("1");
  expect(model.address.get()).toMatchObject({ key: "flowModule:Greet", panel: "call" });
});

test("goes along with a call that comes to another flow before anybody is asked", async () => {
  const { api } = createSampleView();
  const { model } = await open(formatAddress(flowAddress("flow:Main", { panel: "call" })), {
    startCall: async (request) => ({ ...(await api.startCall(request)), at: { flow: "flowModule:Greet", block: "x" } }),
  });
  await model.call.start({ flow: "flow:Main" }, 1);
  expect(model.address.get()).toMatchObject({ key: "flowModule:Greet", panel: "call" });
});

test("stays with a flow when somebody does not want to go along", async () => {
  const { api } = createSampleView();
  const { model } = await open(formatAddress(flowAddress("flow:Main", { panel: "call" })), {
    startCall: api.startCall,
    act: async (request) => ({ ...(await api.act(request)), at: { flow: "flowModule:Greet", block: "x" } }),
  });
  model.followsCall.set(false);
  await model.call.start({ flow: "flow:Main" }, 1);
  await model.call.type("1");
  expect(model.address.get()).toMatchObject({ key: "flow:Main" });
});

test("keeps a block open that is called something else after a change, and asks for its values by the new name", async () => {
  const { api } = createSampleView();
  const asked: string[] = [];
  let isRenamed = false;
  const { model } = await open(main, {
    flow: async (request) => {
      const flow = await api.flow(request);
      const blocks = flow.blocks.map((block, at) =>
        isRenamed && at === 2 ? { ...block, identifier: "renamed" } : block,
      );
      return { ...flow, blocks };
    },
    edits: (request) => {
      asked.push(request.block);
      return api.edits(request);
    },
  });
  const block = model.flow.state.get().value?.blocks[2]?.identifier ?? "";
  await model.openBlock("flow:Main", block);
  isRenamed = true;
  await model.hearEvent({ type: "changed", version: 2, flows: ["flow:Main"] });
  expect(model.address.get()).toMatchObject({ block: "renamed" });
  expect(asked).toContain("renamed");
  expect(asked.filter((one) => one === block)).toHaveLength(1);
});

test("asks nothing about a block that is gone", async () => {
  const asked: string[] = [];
  const { api } = createSampleView();
  const { model } = await open(formatAddress(flowAddress("flow:Main", { block: "gone" })), {
    edits: (request) => {
      asked.push(request.block);
      return api.edits(request);
    },
  });
  await model.hearEvent({ type: "changed", version: 2, flows: [] });
  expect(asked).toHaveLength(1);
  expect(model.edits.state.get().status).toBe("idle");
});

/** A model with a block open whose only value is what the file says, and that is called after it. */
async function openNamed(said: { text: string }) {
  const { api } = createSampleView();
  const asked: string[] = [];
  const flow: ViewApi["flow"] = async (request) => {
    const view = await api.flow(request);
    const [first, ...others] = view.blocks;
    return { ...view, blocks: [{ ...first!, identifier: said.text }, ...others] };
  };
  const edits: ViewApi["edits"] = async ({ block }) => {
    asked.push(block);
    return { block, values: [{ id: "1", label: "text", kind: "text", value: said.text }] };
  };
  const opened = await open(formatAddress(flowAddress("flow:Main", { block: said.text })), { flow, edits });
  return { ...opened, asked };
}

const changed = { type: "changed", version: 2, flows: ["flow:Main"] } as const;

test("keeps what is typed when the file changes meanwhile, also when that renames the block", async () => {
  const said = { text: "one" };
  const { model, asked } = await openNamed(said);
  const draft = { text: "mine", from: "one" };
  model.draft("text", draft);
  said.text = "theirs";
  await model.hearEvent(changed);
  await expect.poll(() => asked).toEqual(["one", "theirs"]);
  expect(model.address.get()).toMatchObject({ block: "theirs" });
  expect(model.drafts.get().get("text")).toEqual(draft);
  said.text = "mine";
  await model.hearEvent(changed);
  await expect.poll(() => model.drafts.get().size).toBe(0);
});

test("shows what the file says after a save that was undone at once", async () => {
  const { model } = await openNamed({ text: "one" });
  model.draft("text", { text: "two", from: "one" });
  await model.edit("flow:Main", "one", "text", "two");
  expect(model.drafts.get().get("text")).toMatchObject({ isSaved: true });
  await model.undo();
  await model.hearEvent(changed);
  await expect.poll(() => model.drafts.get().size).toBe(0);
});

test("forgets what is typed with the block that it was typed for", async () => {
  const { model } = await openNamed({ text: "one" });
  model.draft("text", { text: "mine", from: "one" });
  await model.showPanel("findings");
  expect(model.drafts.get().size).toBe(1);
  await model.openBlock("flow:Main", "another");
  expect(model.drafts.get().size).toBe(0);
});

test("asks what came of an edit when the server has read the file, and not before", async () => {
  const said = { text: "one" };
  const { model, asked } = await openNamed(said);
  await model.edit("flow:Main", "one", "text", "two");
  expect(model.editing.state.get().written).toBeDefined();
  expect(asked).toEqual(["one"]);
  said.text = "two";
  await model.hearEvent(changed);
  await expect.poll(() => asked).toEqual(["one", "two"]);
});
