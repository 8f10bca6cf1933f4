import type { FlowGraph } from "@flowc/connect-model";
import { drawFlow } from "@flowc/pictures";
import type { CallLine, CallStart, CallStep, CallView } from "@flowc/viewer";

/**
 * A call that walks through one graph as a listening caller would, without playing anything: it follows the way on and
 * stops at menus. What flows really do is the simulator's business.
 */
export class SampleCall {
  readonly #blocks: ReadonlyMap<string, ReturnType<typeof drawFlow>["blocks"][number]>;
  readonly #start: CallStart;
  readonly #id: string;
  readonly #lines: CallLine[] = [];
  readonly #path: CallStep[] = [];
  readonly #script: string[] = [];
  #at: string | undefined;
  #seconds = 0;

  constructor(id: string, start: CallStart, graph: FlowGraph) {
    this.#id = id;
    this.#start = start;
    this.#blocks = new Map(drawFlow(graph).blocks.map((block) => [block.id, block]));
    this.#say("system", `arrives by ${(start.channel ?? "VOICE").toLowerCase()}`);
    this.#at = graph.entry;
    this.#run();
  }

  view(): CallView {
    const block = this.#block();
    const isOver = block === undefined || block.isEnding;
    return {
      id: this.#id,
      isOver,
      standing: isOver ? "The call is over." : `The call waits at ${block.title}.`,
      ...(!isOver && { asks: { kind: "keys", hint: "Keys to press, or words to say" } }),
      lines: [...this.#lines],
      path: [...this.#path],
      ...(this.#at !== undefined && { at: { flow: this.#start.flow, block: this.#at } }),
      attributes: this.#start.attributes ?? {},
      findings: [],
      script: `${this.#script.join("\n")}\n`,
    };
  }

  act(words: string): void {
    this.#say("customer", words === "/hangs up" ? "hangs up" : `presses ${words}`);
    this.#script.push(words === "/hangs up" ? "hangs up" : `presses ${words}`);
    const block = this.#block();
    if (words === "/hangs up" || block === undefined) this.#at = undefined;
    else this.#take(block.branches.find(({ label }) => label.includes(words)) ?? block.branches.at(-1));
    this.#run();
  }

  wait(): void {
    this.#seconds += 5;
    this.#script.push("waits 5 seconds");
    this.#take(this.#block()?.branches.find(({ role }) => role === "error"));
    this.#run();
  }

  #run(): void {
    for (let steps = 0; steps < 500; steps++) {
      const block = this.#block();
      if (block === undefined) return;
      if (block.summary !== undefined) this.#say("flow", block.summary);
      const isMenu = block.branches.filter(({ role }) => role === "condition").length > 1;
      if (block.isEnding || (isMenu && block.title.includes("input"))) return;
      this.#take(block.branches.find(({ role }) => role === "main") ?? block.branches[0]);
    }
  }

  #take(branch: { readonly index: number; readonly target?: string } | undefined): void {
    const block = this.#at;
    if (block === undefined || branch === undefined) return;
    this.#path.push({ flow: this.#start.flow, block, branch: branch.index });
    this.#at = branch.target;
  }

  #block() {
    return this.#at === undefined ? undefined : this.#blocks.get(this.#at);
  }

  #say(actor: string, text: string): void {
    const time = `0:00:${String(this.#seconds).padStart(2, "0")}`;
    const where = this.#at === undefined ? {} : { flow: this.#start.flow, block: this.#at };
    this.#lines.push({ time, actor, text, ...where });
  }
}
