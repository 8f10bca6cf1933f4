import type { EditOutcome, FindingView, PlaceView, ViewApi, ViewRequest } from "@flowc/viewer";
import { problemOf } from "../client/view-client.js";
import { Observable } from "../model/observable.js";

/** How the last edit ended. */
export interface EditState {
  readonly isBusy: boolean;
  /** The value that was last edited, as the request named it; absent after an undo. */
  readonly edited?: { readonly block: string; readonly id: string };
  readonly written?: PlaceView;
  readonly refused?: FindingView;
  /** How many edits can be undone. */
  readonly undoable: number;
}

/** Edits one after the other: the next one waits until the file is written. */
export class EditSession {
  readonly state = new Observable<EditState>({ isBusy: false, undoable: 0 });
  readonly #api: Pick<ViewApi, "edit" | "undo">;

  constructor(api: Pick<ViewApi, "edit" | "undo">) {
    this.#api = api;
  }

  async edit(request: ViewRequest<"edit">): Promise<void> {
    const { block, id } = request;
    await this.#run({ block, id }, () => this.#api.edit(request));
  }

  async undo(): Promise<void> {
    await this.#run(undefined, () => this.#api.undo({}));
  }

  async #run(edited: EditState["edited"], write: () => Promise<EditOutcome>): Promise<void> {
    const { isBusy, undoable } = this.state.get();
    if (isBusy) return;
    const named = edited && { edited };
    this.state.set({ isBusy: true, undoable, ...named });
    try {
      this.state.set({ isBusy: false, ...named, ...(await write()) });
    } catch (error) {
      const { code, message } = problemOf(error);
      this.state.set({ isBusy: false, undoable, ...named, refused: { code, severity: "error", message } });
    }
  }
}
