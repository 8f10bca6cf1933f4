import type { FlowDefinition, FlowUnit, JsonObject } from "@flowc/connect-model";
import { checkFlow } from "@flowc/flow-compiler";
import { type BlockOverlay, drawFlow, type Overlay, type PlacedDrawing, placeDrawing } from "@flowc/pictures";
import {
  type EstateView,
  type FindingView,
  type FlowListing,
  type FlowView,
  type ViewApi,
  type ViewEvent,
  ViewRefusal,
} from "@flowc/viewer";
import { SampleCall } from "./sample-call.js";
import { sampleFlows } from "./sample-flows.js";

/** A project that is all in memory: real flows, checked and drawn, and the rest as a test needs it. */
export interface SampleView {
  readonly api: ViewApi;
  readonly subscribe: (listener: (event: ViewEvent) => void) => () => void;
  /** As if a source had changed. */
  change(more?: Partial<EstateView>): void;
}

export function createSampleView(definitions: readonly FlowDefinition[] = sampleFlows): SampleView {
  const flows = new Map(definitions.map((definition) => [keyOf(definition), new SampleFlow(definition)]));
  const listeners = new Set<(event: ViewEvent) => void>();
  const calls = new Map<string, SampleCall>();
  let estate: EstateView = estateOf([...flows.values()]);
  const flowOf = (key: string) => {
    const flow = flows.get(key);
    if (flow === undefined) throw new ViewRefusal(404, { code: "VIEW112", message: `No flow has the key ${key}.` });
    return flow;
  };
  const callOf = (id: string) => {
    const call = calls.get(id);
    if (call === undefined) throw new ViewRefusal(404, { code: "VIEW113", message: "This call is over." });
    return call;
  };
  const api: ViewApi = {
    estate: async () => estate,
    flow: ({ key, overlay }) => flowOf(key).view(estate.version, overlay === "coverage"),
    find: async ({ words }) => ({ blocks: [...flows.values()].flatMap((flow) => flow.find(words)), hasMore: false }),
    edits: async ({ key, block }) => flowOf(key).edits(block),
    edit: async ({ value }) => refuseOrWrite(value),
    undo: async () => ({ undoable: 0, written: { file: "flows/main.flow.ts", line: 12, column: 5 } }),
    startCall: async (start) => {
      const call = new SampleCall(`call-${calls.size + 1}`, start, flowOf(start.flow).unit.graph);
      calls.set(`call-${calls.size + 1}`, call);
      return call.view();
    },
    act: async ({ call, words }) => {
      callOf(call).act(words);
      return callOf(call).view();
    },
    wait: async ({ call }) => {
      callOf(call).wait();
      return callOf(call).view();
    },
    endCall: async ({ call }) => {
      calls.delete(call);
      return { call };
    },
    plan: async ({ environment }) => planOf(environment, flows),
    deployed: async ({ environment }) => ({
      environment,
      flows: [...flows.keys()].map((flow, index) => ({
        flow,
        status: (["same", "differs", "absent", "unknown"] as const)[index % 4]!,
      })),
      findings: environment === "prod" ? [finding("STATE101", "warning", "There is no state of prod yet.")] : [],
    }),
  };
  return {
    api,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (more = {}) => {
      estate = { ...estate, ...more, version: estate.version + 1 };
      for (const listener of listeners)
        listener({ type: "changed", version: estate.version, flows: [...flows.keys()] });
    },
  };
}

function keyOf({ kind, name }: FlowDefinition): string {
  return `${kind}:${name}`;
}

function finding(code: string, severity: FindingView["severity"], message: string): FindingView {
  return { code, severity, message };
}

/** One flow of the sample, drawn when it is first asked for. */
class SampleFlow {
  readonly unit: FlowUnit;
  readonly listing: FlowListing;
  readonly #findings: readonly FindingView[];
  readonly #drawn = new Map<boolean, Promise<PlacedDrawing>>();

  constructor(definition: FlowDefinition) {
    this.unit = definition.build();
    this.#findings = checkFlow(this.unit).map(({ code, severity, message, help, subject }) => ({
      code,
      severity,
      message,
      ...(help !== undefined && { help }),
      ...(subject?.block !== undefined && { block: subject.block }),
      place: { file: "flows/main.flow.ts", line: 12, column: 5 },
    }));
    const count = (severity: FindingView["severity"]) =>
      this.#findings.filter((one) => one.severity === severity).length;
    this.listing = {
      key: keyOf(definition),
      kind: definition.kind,
      name: definition.name,
      type: definition.type,
      ...(definition.description !== undefined && { description: definition.description }),
      place: { file: `flows/${definition.name.toLowerCase()}.flow.ts`, line: 3, column: 14 },
      blocks: this.unit.graph.blocks.length,
      findings: { error: count("error"), warning: count("warning"), info: count("info") },
      leadsTo: definition.name === "Main" ? ["flowModule:Greet"] : [],
      ...(definition.name === "Main" && { coverage: { taken: 12, total: 31 } }),
    };
  }

  async view(version: number, withCoverage: boolean): Promise<FlowView> {
    const drawing =
      this.#drawn.get(withCoverage) ?? placeDrawing(drawFlow(this.unit.graph, withCoverage ? [this.#tested()] : []));
    this.#drawn.set(withCoverage, drawing);
    const placed = await drawing;
    const titles = new Map(placed.blocks.map(({ id, title }) => [id, title]));
    return {
      version,
      listing: this.listing,
      drawing: placed,
      blocks: this.unit.graph.blocks.map(({ identifier, type, parameters }, index) => ({
        identifier,
        type,
        title: titles.get(identifier) ?? type,
        parameters: parameters as JsonObject,
        place: { file: "flows/main.flow.ts", line: 10 + index, column: 5 },
        source: { firstLine: 9 + index, lines: ["", `  f.step("${identifier}");`, "  // what follows"] },
      })),
      findings: this.#findings,
    };
  }

  find(words: string) {
    return drawFlow(this.unit.graph).blocks.flatMap(({ id, title, summary }) =>
      summary?.toLowerCase().includes(words.toLowerCase())
        ? [{ flow: this.listing.key, block: id, title, text: summary }]
        : [],
    );
  }

  edits(block: string) {
    const text = drawFlow(this.unit.graph).blocks.find(({ id }) => id === block)?.summary ?? "";
    return {
      block,
      values: [
        { id: "text", label: "text", kind: "text" as const, value: text },
        { id: "timeout", label: "timeoutSeconds", kind: "number" as const, value: "5" },
        { id: "voice", label: "voice", kind: "choice" as const, value: "Amy", choices: ["Amy", "Joanna"] },
        {
          id: "next",
          label: "next",
          kind: "target" as const,
          value: "queue",
          why: "The source says it by where the line stands.",
        },
      ],
    };
  }

  /** Marks every third block as one that no test runs. */
  #tested(): Overlay {
    return new Map(
      this.unit.graph.blocks.map(({ identifier }, index): [string, BlockOverlay] => {
        const mark = (["run", "partly", "missed"] as const)[index % 3]!;
        return [identifier, { mark, note: mark === "missed" ? "never run" : "run 3 times" }];
      }),
    );
  }
}

function estateOf(flows: readonly SampleFlow[]): EstateView {
  return {
    version: 1,
    project: "sample-shop",
    root: "/home/author/sample-shop",
    isCurrent: true,
    flows: flows.map(({ listing }) => listing).toSorted((a, b) => a.name.localeCompare(b.name, "en")),
    resources: [
      { noun: "queue", name: "Sales", namedBy: ["flow:Main"], place: { file: "resources.ts", line: 4, column: 1 } },
      { noun: "queue", name: "Support", namedBy: ["flow:Main"] },
      { noun: "hours of operation", name: "Office hours", namedBy: ["flow:Main"] },
    ],
    findings: [],
    environments: ["local", "prod"],
  };
}

function refuseOrWrite(value: string) {
  if (value.includes("refuse")) {
    return { refused: finding("EDIT103", "error", "The file has changed since the page read it."), undoable: 0 };
  }
  return { written: { file: "flows/main.flow.ts", line: 12, column: 5 }, undoable: 1 };
}

async function planOf(environment: string, flows: ReadonlyMap<string, SampleFlow>) {
  const main = flows.get("flow:Main");
  if (environment === "prod" || main === undefined) return { environment, changes: [], findings: [] };
  const { graph } = main.unit;
  const mark = (kind: "removed" | "added"): Overlay =>
    new Map(
      graph.blocks.map(({ identifier }, index) => [
        identifier,
        index === 3 ? { mark: kind } : index === 5 ? { mark: "changed" } : {},
      ]),
    );
  return {
    environment,
    changes: [
      {
        subject: 'flow "Main"',
        action: "update",
        reason: "its content differs from what was deployed",
        fields: [{ field: "content", before: "18 blocks", after: "18 blocks" }],
        notices: [{ impact: "harmless", words: "Callers now hear something else." }],
        flow: {
          key: "flow:Main",
          before: await placeDrawing(drawFlow(graph, [mark("removed")])),
          after: await placeDrawing(drawFlow(graph, [mark("added")])),
          renamed: [],
        },
      },
      {
        subject: 'queue "Sales"',
        action: "create",
        reason: "it is not there yet",
        fields: [{ field: "maxContacts", after: "10" }],
        notices: [],
      },
      {
        subject: 'prompt "Old"',
        action: "destroy",
        reason: "the sources do not declare it any more",
        fields: [],
        notices: [],
      },
    ],
    findings: [],
  };
}
