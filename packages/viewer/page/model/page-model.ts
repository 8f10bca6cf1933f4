import type {
  DeployedView,
  EditsView,
  EstateView,
  FlowKey,
  FlowView,
  FoundView,
  PlanView,
  ViewApi,
  ViewEvent,
} from "@flowc/viewer";
import {
  type Address,
  type FlowAddress,
  flowAddress,
  formatAddress,
  type Panel,
  parseAddress,
} from "../address/address.js";
import { CallSession } from "../call/call-session.js";
import type { Connection } from "../client/event-feed.js";
import { problemOf, unreachable } from "../client/view-client.js";
import { EditSession } from "../edit/edit-session.js";
import { successorOf } from "../flow/successor.js";
import type { Viewport } from "../graph/viewport.js";
import { Observable } from "./observable.js";
import { Query } from "./query.js";

/** Where the address is kept: the browser's, or a text in a test. */
export interface AddressKeeper {
  read(): string;
  /** `push` makes a step that the back button undoes. */
  write(hash: string, how: "push" | "replace"): void;
}

/** A text that was typed into a value of a block and is not saved. */
export interface Draft {
  readonly text: string;
  /** What the value was when the typing began. */
  readonly from: string;
  /** Whether it was written, and the page has not heard of it yet. */
  readonly isSaved?: true;
}

/** Everything the page knows and does. Components show it and hand on what people do. */
export class PageModel {
  readonly address: Observable<Address>;
  readonly connection = new Observable<Connection>("connecting");
  readonly estate: Query<null, EstateView>;
  readonly flow: Query<{ readonly key: FlowKey; readonly coverage: boolean }, FlowView>;
  readonly edits: Query<{ readonly key: FlowKey; readonly block: string }, EditsView>;
  readonly found: Query<string, FoundView>;
  readonly plan: Query<string, PlanView>;
  readonly deployed: Query<readonly string[], readonly DeployedView[]>;
  readonly call: CallSession;
  readonly editing: EditSession;
  /** What is typed and not saved in the open block, by label of the value: a change of the file does not take it away. */
  readonly drafts = new Observable<ReadonlyMap<string, Draft>>(new Map());
  /** What was last told in passing: read aloud, and shown for a moment. */
  readonly notice = new Observable("");
  /** The version of the sources that the plan was made from. */
  readonly planned = new Observable<number | undefined>(undefined);
  /** How each graph lay when it was last seen. */
  readonly lays = new Map<FlowKey, Viewport>();
  /** Whether the page goes along when a call goes to another flow. */
  readonly followsCall = new Observable(true);
  readonly #keeper: AddressKeeper;

  constructor(api: ViewApi, keeper: AddressKeeper) {
    this.#keeper = keeper;
    this.address = new Observable(parseAddress(keeper.read()));
    this.estate = new Query(() => api.estate({}));
    this.flow = new Query(({ key, coverage }) => api.flow({ key, ...(coverage && { overlay: "coverage" as const }) }));
    this.edits = new Query((request) => api.edits(request));
    this.found = new Query((words) => api.find({ words }));
    this.plan = new Query((environment) => this.#makePlan(api, environment));
    this.deployed = new Query((environments) => Promise.all(environments.map((name) => readDeployed(api, name))));
    this.call = new CallSession(api);
    this.editing = new EditSession(api);
    this.#followCall();
    this.#followBlock();
    this.#dropSaved();
  }

  /** Asks what the address names. */
  async begin(): Promise<void> {
    await Promise.all([this.estate.open(null), this.#askForAddress()]);
  }

  /** The address was changed by somebody else: the back button, or a link. */
  async arrive(): Promise<void> {
    const address = parseAddress(this.#keeper.read());
    this.#leaveDrafts(address);
    this.address.set(address);
    await this.#askForAddress();
  }

  async go(address: Address, how: "push" | "replace" = "push"): Promise<void> {
    this.#leaveDrafts(address);
    await this.#move(address, how);
  }

  /** Opens a block of a flow, which is one step of the history however many blocks are looked at one after the other. */
  async openBlock(key: FlowKey, block: string, panel: Panel = "block"): Promise<void> {
    const now = this.#openFlow();
    if (now?.key !== key) return this.go(flowAddress(key, { block, panel, coverage: now?.coverage ?? false }));
    return this.go({ ...now, block, panel }, now.block === undefined ? "push" : "replace");
  }

  async closeBlock(): Promise<void> {
    const now = this.#openFlow();
    if (now?.block === undefined) return;
    const { block: _, ...rest } = now;
    await this.go(rest, "replace");
  }

  async showPanel(panel: Panel): Promise<void> {
    const now = this.#openFlow();
    if (now !== undefined) await this.go({ ...now, panel }, "replace");
  }

  async showCoverage(coverage: boolean): Promise<void> {
    const now = this.#openFlow();
    if (now !== undefined) await this.go({ ...now, coverage }, "replace");
  }

  /** The server can be heard again: what was missed meanwhile is asked. */
  async hear(connection: Connection): Promise<void> {
    const before = this.connection.get();
    this.connection.set(connection);
    if (connection === "open" && before === "lost") {
      this.tell("Connected again.");
      await this.#askAgain();
    }
  }

  /** The sources were read again. */
  async hearEvent({ flows }: ViewEvent): Promise<void> {
    const open = this.#openFlow();
    if (open !== undefined && flows.includes(open.key)) this.tell("The source changed.");
    await this.#askAgain();
  }

  /** Says something in passing. */
  tell(words: string): void {
    this.notice.set("");
    this.notice.set(words);
  }

  /** Remembers what is typed into a value; undefined takes it away. */
  draft(label: string, draft: Draft | undefined): void {
    const drafts = new Map(this.drafts.get());
    if (draft === undefined) drafts.delete(label);
    else drafts.set(label, draft);
    this.drafts.set(drafts);
  }

  /** Plans again for the same environment. */
  async planAgain(): Promise<void> {
    await this.plan.refresh();
  }

  /** Writes one value of a block and shows what came of it. */
  async edit(key: FlowKey, block: string, id: string, value: string): Promise<void> {
    await this.editing.edit({ key, block, id, value });
    this.#tellEdit();
    if (this.editing.state.get().written === undefined) return;
    for (const [label, draft] of this.drafts.get()) {
      if (draft.text === value) this.draft(label, { ...draft, isSaved: true });
    }
  }

  async undo(): Promise<void> {
    await this.editing.undo();
    this.#tellEdit();
  }

  /** Opens the flow that a call has come to, if it is watched. */
  #followCall(): void {
    let last: FlowKey | undefined;
    this.call.state.subscribe(() => {
      const { call, start } = this.call.state.get();
      const flow = call?.at?.flow;
      const hasMoved = flow !== undefined && flow !== (last ?? start?.flow);
      last = call === undefined ? undefined : (flow ?? last);
      const open = this.#openFlow();
      if (!hasMoved || !this.followsCall.get() || open?.panel !== "call" || open.key === flow) return;
      void this.go(flowAddress(flow, { panel: "call", coverage: open.coverage }));
    });
  }

  /** Keeps the open block open when it has another name after a change. */
  #followBlock(): void {
    let before: FlowView | undefined;
    this.flow.state.subscribe(() => {
      const { status, value } = this.flow.state.get();
      if (status !== "ready") return;
      const open = this.#openFlow();
      const isSameFlow = before?.listing.key === value.listing.key && open?.key === value.listing.key;
      if (before !== undefined && isSameFlow && open.block !== undefined) {
        const block = successorOf(before, value, open.block);
        if (block !== undefined) void this.#move({ ...open, block }, "replace");
      }
      before = value;
    });
  }

  async #move(address: Address, how: "push" | "replace"): Promise<void> {
    if (formatAddress(address) === formatAddress(this.address.get())) return;
    this.#keeper.write(formatAddress(address), how);
    this.address.set(address);
    await this.#askForAddress();
  }

  /** What was typed belongs to the block that is open. */
  #leaveDrafts(next: Address): void {
    const now = this.#openFlow();
    const isSame = next.screen === "flow" && next.key === now?.key && next.block === now.block;
    if (!isSame && this.drafts.get().size > 0) this.drafts.set(new Map());
  }

  /** What the file says is no draft any more. */
  #dropSaved(): void {
    this.edits.state.subscribe(() => {
      const { status, value } = this.edits.state.get();
      if (status !== "ready") return;
      for (const { label, value: said } of value.values) {
        const draft = this.drafts.get().get(label);
        if (draft?.isSaved === true || draft?.text === said) this.draft(label, undefined);
      }
    });
  }

  /** What came of an edit is asked when the server says that it has read the file: before, it knows the old blocks only. */
  #tellEdit(): void {
    const { written, refused } = this.editing.state.get();
    if (refused !== undefined) this.tell(refused.message);
    if (written !== undefined) this.tell(`Written to ${written.file}.`);
  }

  #openFlow(): FlowAddress | undefined {
    const address = this.address.get();
    return address.screen === "flow" ? address : undefined;
  }

  async #askForAddress(): Promise<void> {
    const address = this.address.get();
    if (address.screen === "flow") {
      const { key, coverage, block } = address;
      const flow = this.flow.open({ key, coverage }, (known) => known.listing.key === key);
      if (block === undefined) this.edits.close();
      await Promise.all([flow, ...(block === undefined ? [] : [this.edits.open({ key, block })])]);
    } else if (address.screen === "plan" && address.environment !== undefined) {
      await this.plan.open(address.environment);
    } else if (address.screen === "deployed") {
      await this.estate.open(null);
      await this.deployed.open(this.estate.state.get().value?.environments ?? []);
    }
  }

  /** Asks again what is shown. A plan is not: it may ask a real account, so that somebody has to want it. */
  async #askAgain(): Promise<void> {
    await Promise.all([this.estate.refresh(), this.#askFlowAgain(), this.deployed.refresh()]);
  }

  /** The flow first: the open block may be called something else now, or be gone. */
  async #askFlowAgain(): Promise<void> {
    const before = this.#openFlow()?.block;
    await this.flow.refresh();
    const block = this.#openFlow()?.block;
    // Another block was opened, or this one by its new name: its values were asked for then.
    if (block !== before) return;
    const { status, value } = this.flow.state.get();
    // Asked once more meanwhile: whoever asked last goes on.
    if (status === "loading") return;
    if (value?.blocks.some(({ identifier }) => identifier === block) === true) await this.edits.refresh();
    else this.edits.close();
  }

  async #makePlan(api: ViewApi, environment: string): Promise<PlanView> {
    const plan = await api.plan({ environment });
    this.planned.set(this.estate.state.get().value?.version);
    return plan;
  }
}

/** What one environment has; an environment that cannot be read does not hide the others. */
async function readDeployed(api: ViewApi, environment: string): Promise<DeployedView> {
  try {
    return await api.deployed({ environment });
  } catch (error) {
    const { code, message } = problemOf(error);
    if (code === unreachable) throw error;
    return { environment, flows: [], findings: [{ code, severity: "error", message }] };
  }
}
