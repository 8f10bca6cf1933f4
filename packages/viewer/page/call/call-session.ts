import type { CallStart, CallView, ViewApi, ViewProblem } from "@flowc/viewer";
import { problemOf } from "../client/view-client.js";
import { Observable } from "../model/observable.js";

/** Something that was done in a call: words or keys, or letting time pass. */
export type CallMove = { readonly kind: "words"; readonly words: string } | { readonly kind: "wait" };

/** The call that is held on the page. */
export interface CallState {
  readonly start?: CallStart;
  readonly moves: readonly CallMove[];
  readonly call?: CallView;
  /** The version of the sources that it began with. */
  readonly version?: number;
  readonly isBusy: boolean;
  readonly problem?: ViewProblem;
  /** The step of the way that is looked at; absent at the end of the way. */
  readonly step?: number;
}

type CallApi = Pick<ViewApi, "startCall" | "act" | "wait" | "endCall">;

const noCall: CallState = { moves: [], isBusy: false };

/**
 * A call with somebody at the page. What was done is remembered, so that the last of it can be taken back, or all of it
 * done again with other sources: a call is the same each time.
 */
export class CallSession {
  readonly state = new Observable<CallState>(noCall);
  readonly #api: CallApi;

  constructor(api: CallApi) {
    this.#api = api;
  }

  /** Calls a flow; a call that was held before ends. */
  start(start: CallStart, version: number): Promise<void> {
    return this.#play(start, [], version);
  }

  type(words: string): Promise<void> {
    return this.#move({ kind: "words", words });
  }

  wait(): Promise<void> {
    return this.#move({ kind: "wait" });
  }

  hangUp(): Promise<void> {
    return this.#move({ kind: "words", words: "/hangs up" });
  }

  /** As if the last thing had not been done. */
  async takeBack(): Promise<void> {
    const { start, moves, version } = this.state.get();
    if (start !== undefined && moves.length > 0) await this.#play(start, moves.slice(0, -1), version ?? 0);
  }

  /** The same call again, as the sources are now. */
  async again(version: number): Promise<void> {
    const { start, moves } = this.state.get();
    if (start !== undefined) await this.#play(start, moves, version);
  }

  /** Puts the call away. */
  async close(): Promise<void> {
    const { call } = this.state.get();
    this.state.set(noCall);
    if (call !== undefined) await this.#end(call);
  }

  /** Looks at a step of the way; past the last one at its end. */
  look(step: number | undefined): void {
    const state = this.state.get();
    const { step: _, ...rest } = state;
    const last = (state.call?.path.length ?? 0) - 1;
    const isInside = step !== undefined && step < last;
    this.state.set(isInside ? { ...rest, step: Math.max(0, step) } : rest);
  }

  async #move(move: CallMove): Promise<void> {
    const { call, isBusy } = this.state.get();
    if (call === undefined || isBusy) return;
    await this.#whileBusy(async () => {
      const after = await this.#do(call.id, move);
      this.#show({ moves: [...this.state.get().moves, move], call: after });
    });
  }

  async #play(start: CallStart, moves: readonly CallMove[], version: number): Promise<void> {
    if (this.state.get().isBusy) return;
    const before = this.state.get().call;
    await this.#whileBusy(async () => {
      let call = await this.#api.startCall(start);
      if (before !== undefined) await this.#end(before);
      this.#show({ start, version, moves: [], call });
      for (const [index, move] of moves.entries()) {
        if (call.isOver) break;
        call = await this.#do(call.id, move);
        this.#show({ moves: moves.slice(0, index + 1), call });
      }
    });
  }

  #do(call: string, move: CallMove): Promise<CallView> {
    return move.kind === "wait" ? this.#api.wait({ call }) : this.#api.act({ call, words: move.words });
  }

  #show(more: Partial<CallState>): void {
    const { step: _, problem: __, ...rest } = this.state.get();
    this.state.set({ ...rest, ...more });
  }

  async #whileBusy(run: () => Promise<void>): Promise<void> {
    const { problem: _, ...rest } = this.state.get();
    this.state.set({ ...rest, isBusy: true });
    try {
      await run();
      this.state.set({ ...this.state.get(), isBusy: false });
    } catch (error) {
      this.state.set({ ...this.state.get(), isBusy: false, problem: problemOf(error) });
    }
  }

  /** A call that the server has forgotten already is over, too. */
  async #end({ id }: CallView): Promise<void> {
    await this.#api.endCall({ call: id }).catch(() => undefined);
  }
}
