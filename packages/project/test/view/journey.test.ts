import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCoverageCounter } from "@flowc/testing/coverage";
import type { EstateView, FlowView, ViewApi, ViewEvent, ViewRequest, ViewResult } from "@flowc/viewer";
import { expect, it, onTestFinished, vi } from "vitest";
import { openCall } from "../../src/calls/index.js";
import { deployProject, environmentOf, loadProject } from "../../src/index.js";
import { startView } from "../../src/view/index.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const example = fileURLToPath(new URL("../../../../examples/full-contact-center", import.meta.url));
const leftOut = new Set(["node_modules", ".flowc", "build", "coverage"]);

/** The example as a stranger has it: sources only. */
function copyOfExample(): string {
  const folder = join(temporaryFolder(), "full-contact-center");
  cpSync(example, folder, { recursive: true, filter: (path) => !leftOut.has(basename(path)) });
  return folder;
}

/** The page's end of the line: real requests, real events. */
async function opened(folder: string, flow?: string) {
  const page = temporaryFolder({ "index.html": "<!doctype html>" });
  const { view, diagnostics } = await startView({ directory: folder, flow, page });
  if (view === undefined) throw new Error(diagnostics[0]?.message);
  onTestFinished(() => view.close());
  const origin = new URL(view.url).origin;
  const ask = async <O extends keyof ViewApi>(operation: O, request: ViewRequest<O>): Promise<ViewResult<O>> => {
    const answer = await fetch(`${origin}/api/${operation}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin },
      body: JSON.stringify(request),
    });
    const result = (await answer.json()) as ViewResult<O>;
    if (!answer.ok) throw new Error(JSON.stringify(result));
    return result;
  };
  return { view, origin, ask };
}

/** The next thing that a stream of events tells. */
async function nextEvent(origin: string): Promise<{ readonly event: Promise<ViewEvent> }> {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const { body } = await fetch(`${origin}/api/events`, { signal: stop.signal });
  const read = async () => {
    let text = "";
    for await (const part of body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
      text += Buffer.from(part).toString();
      const [, data] = /^data: (.*)$/m.exec(text) ?? [];
      if (data !== undefined) return JSON.parse(data) as ViewEvent;
    }
    throw new Error("The stream ended.");
  };
  return { event: read() };
}

const keysOf = ({ flows }: EstateView) => flows.map(({ key }) => key);
const blockSaying = ({ blocks }: FlowView, words: string) =>
  blocks.find(({ parameters }) => JSON.stringify(parameters).includes(words));

it("shows the estate, a flow, a call, coverage, a plan, what is deployed, and changes of the sources", async () => {
  const folder = copyOfExample();
  const { view, origin, ask } = await opened(folder, "MainFlow");
  expect(view.url).toBe(`${origin}/#/flows/flow%3AMainFlow`);
  const page = await fetch(origin);
  expect([page.status, await page.text()]).toEqual([200, "<!doctype html>"]);

  // The estate: three flows, everything around them, two environments.
  const estate = await ask("estate", {});
  expect([estate.project, estate.isCurrent, estate.environments]).toEqual([
    "full-contact-center",
    true,
    ["local", "prod"],
  ]);
  expect(keysOf(estate)).toEqual(["flowModule:IdentifyCustomer", "flow:MainFlow", "flow:Waiting"]);
  expect(estate.resources.find(({ name }) => name === "CustomerService")?.namedBy).toEqual(["flow:MainFlow"]);

  // A flow: drawn, with the author's line of a block.
  const flow = await ask("flow", { key: "flow:MainFlow" });
  const menu = blockSaying(flow, "For questions about an order");
  expect(menu?.place?.file).toBe("flows/main.flow.ts");
  expect(menu?.source?.lines.join("\n")).toContain("press 1");
  expect(flow.drawing.blocks.map(({ id }) => id)).toContain(menu?.identifier);

  // A call: the function is answered, a key is pressed, and the way leads into the queue.
  const ringing = await ask("startCall", { flow: "flow:MainFlow", at: "2026-11-20T10:00" });
  expect(ringing.asks?.kind).toBe("answer");
  const known = '{"found":"yes","firstName":"Ann","tier":"gold"}';
  const asked = await ask("act", { call: ringing.id, words: known });
  expect(asked.lines.map(({ text }) => text)).toContain('"Hello Ann."');
  expect(asked.at).toEqual({ flow: "flow:MainFlow", block: menu?.identifier });
  const queued = await ask("act", { call: ringing.id, words: "1" });
  expect(queued.attributes).toEqual({ tier: "gold", topic: "order" });
  expect(queued.standing).toBe("The contact waits in a queue: CustomerService.");
  expect(queued.path.some(({ flow: of }) => of === "flowModule:IdentifyCustomer")).toBe(true);

  // Coverage: what a test of such a call leaves behind lights up the blocks that it went through.
  await leaveCoverage(folder);
  const tested = await ask("flow", { key: "flow:MainFlow", overlay: "coverage" });
  expect(tested.drawing.blocks.find(({ id }) => id === menu?.identifier)?.mark).toBe("missed");
  expect(tested.listing.coverage?.taken).toBeGreaterThan(0);
  expect(tested.drawing.blocks.find(({ id }) => id === tested.drawing.entry)?.mark).toMatch(/run|partly/);

  // A plan of nothing, a deploy, and a plan of a change, with both versions.
  const first = await ask("plan", { environment: "local" });
  expect(first.changes.every(({ action }) => action === "create")).toBe(true);
  await deploy(folder);
  expect((await ask("plan", { environment: "local" })).changes).toEqual([]);
  const { flows: deployed } = await ask("deployed", { environment: "local" });
  expect(deployed.map(({ status }) => status)).toEqual(["same", "same", "same"]);

  // The author writes: the page is told, and shows the new text and what a deploy would change.
  const { event } = await nextEvent(origin);
  const file = join(folder, "flows", "main.flow.ts");
  writeFileSync(file, readFileSync(file, "utf8").replace("For anything else, press 2.", "For the rest, press 2."));
  expect(await event).toMatchObject({ type: "changed", flows: expect.arrayContaining(["flow:MainFlow"]) });
  expect(blockSaying(await ask("flow", { key: "flow:MainFlow" }), "For the rest")?.title).toBe("Get customer input");
  const { flows: now } = await ask("deployed", { environment: "local" });
  expect(now.find(({ flow: key }) => key === "flow:MainFlow")?.status).toBe("differs");
  const { changes } = await ask("plan", { environment: "local" });
  expect(changes.map(({ subject, action }) => [subject, action])).toEqual([['flow "MainFlow"', "update"]]);
  const marks = (side: "before" | "after") => changes[0]?.flow?.[side]?.blocks.flatMap(({ mark }) => mark ?? []);
  expect([marks("before"), marks("after")]).toEqual([["changed"], ["changed"]]);
}, 180_000);

/** What `flowc test --coverage-folder coverage` writes after a call that hangs up in the menu. */
async function leaveCoverage(folder: string): Promise<void> {
  const { call } = await openCall({
    flow: "MainFlow",
    directory: folder,
    now: Date.UTC(2026, 10, 21, 3),
    hours: ["*=closed"],
  });
  if (call === undefined) throw new Error("The call cannot begin.");
  await call.hearOut();
  const counter = createCoverageCounter();
  counter.list(call.program);
  counter.count(call.program, call.session.trace);
  mkdirSync(join(folder, "coverage"));
  writeFileSync(join(folder, "coverage", "coverage.json"), JSON.stringify(counter.coverage()));
}

async function deploy(folder: string): Promise<void> {
  const { project } = await loadProject(folder);
  const { environment } = project === undefined ? {} : environmentOf(project);
  if (project === undefined || environment === undefined) throw new Error("The project does not load.");
  for (const name of ["JOHN_SMITH_PASSWORD", "ADMIN_PASSWORD"]) vi.stubEnv(name, "Only-for-this-machine-1");
  onTestFinished(() => void vi.unstubAllEnvs());
  const { outcome, diagnostics } = await deployProject({ project, environment, confirm: async () => true });
  if (outcome?.status !== "done") throw new Error(JSON.stringify(diagnostics));
}

it("leads to the list when several have the name that is asked for", async () => {
  const folder = temporaryFolder({
    "flowc.config.ts": "export default {};",
    "flows/main.flow.ts": `
      import { contactFlow, flowModule } from "@flowc/flow-dsl";
      export const main = contactFlow("Main", (f) => f.playPrompt("Hello.").disconnect());
      export const shared = flowModule("Main", (f) => f.playPrompt("Hello."));
      export const other = flowModule("Other", (f) => f.playPrompt("Hello."));
    `,
  });
  expect((await opened(folder, "Main")).view).toMatchObject({ flows: 3, url: expect.stringMatching(/\d\/$/) });
  expect((await opened(folder, "Other")).view.url).toMatch(/#\/flows\/flowModule%3AOther$/);
});
