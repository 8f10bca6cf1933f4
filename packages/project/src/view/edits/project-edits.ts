import type { Diagnostic } from "@flowc/diagnostics";
import type { EditableView, EditOutcome, EditsView, FlowKey, PlaceView, ViewApi } from "@flowc/viewer";
import { findingInView, placeInView } from "../in-view.js";
import type { ViewedProject } from "../viewed-project.js";
import { type AuthorText, readAuthorText, replaceAuthorText } from "./author-file.js";
import { blockSource } from "./block-source.js";
import { projectEditDiagnostics } from "./edit-codes.js";
import { problemOfEdit } from "./rebuilt.js";

/** The part of what the page asks that writes into the author's files. */
export type ProjectEdits = Pick<ViewApi, "edits" | "edit" | "undo">;

/** Edits of the flows of a project that is looked at. They are made one after the other, in the order in which they come. */
export function projectEdits(viewed: ViewedProject): ProjectEdits {
  const editor = new Editor(viewed);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    edits: ({ key, block }) => inTurn(() => editor.values(key, block)),
    edit: (request) => inTurn(() => editor.edit(request)),
    undo: () => inTurn(() => editor.undo()),
  };
}

/** An edit that was made: the text before it, and what the file was after it. */
interface MadeEdit {
  readonly before: AuthorText;
  readonly digest: string;
  readonly place: PlaceView;
}

/** More edits than this are not remembered: each holds the text of a file. */
const mostRemembered = 100;

class Editor {
  readonly #viewed: ViewedProject;
  readonly #made: MadeEdit[] = [];

  constructor(viewed: ViewedProject) {
    this.#viewed = viewed;
  }

  async values(key: FlowKey, block: string): Promise<EditsView> {
    const { editableValues } = await import("@flowc/flow-edit");
    const found = blockSource(this.#viewed.latest(), this.#viewed.project.root, key, block);
    if ("problem" in found) return { block, values: [] };
    const values = editableValues(found.source).map(({ id, label, kind, value, choices, why }): EditableView => {
      const said = { ...(choices && { choices }), ...(why !== undefined && { why }) };
      return { id: `${shortened(found.text)}.${id}`, label, kind, value, ...said };
    });
    return { block, values };
  }

  async edit({ key, block, id, value }: Parameters<ViewApi["edit"]>[0]): Promise<EditOutcome> {
    const { editValue, editableValues } = await import("@flowc/flow-edit");
    const { project } = this.#viewed;
    const found = blockSource(this.#viewed.latest(), project.root, key, block);
    if ("problem" in found) return this.#refused(found.problem);
    const { source, text } = found;
    const [digest, own] = [id.slice(0, id.indexOf(".")), id.slice(id.indexOf(".") + 1)];
    if (digest !== shortened(text)) {
      return this.#refused(projectEditDiagnostics.create("EDIT112", { file: text.name }, { span: source.call }));
    }
    const edited = editValue(source, own, value);
    if (edited.diagnostic) return this.#refused(edited.diagnostic);
    const label = editableValues(source).find((each) => each.id === own)?.label ?? "";
    const place = placeInView(edited.place, project.root);
    if (edited.text === text.text) return { written: place, undoable: this.#made.length };
    const problem = await problemOfEdit(found, label, edited, project);
    if (problem) return this.#refused(problem);
    const written = replaceAuthorText(text, edited.text);
    if ("problem" in written) return this.#refused(written.problem);
    this.#made.push({ before: text, digest: written.digest, place });
    if (this.#made.length > mostRemembered) this.#made.shift();
    return { written: place, undoable: this.#made.length };
  }

  async undo(): Promise<EditOutcome> {
    const made = this.#made.at(-1);
    if (made === undefined) return this.#refused(projectEditDiagnostics.create("EDIT116", {}));
    const { before, digest, place } = made;
    const now = readAuthorText(before.file, this.#viewed.project.root);
    if ("problem" in now) return this.#refused(now.problem);
    if (now.digest !== digest) return this.#refused(projectEditDiagnostics.create("EDIT115", { file: before.name }));
    const written = replaceAuthorText(now, before.text);
    if ("problem" in written) return this.#refused(written.problem);
    this.#made.pop();
    return { written: place, undoable: this.#made.length };
  }

  #refused(problem: Diagnostic): EditOutcome {
    return { refused: findingInView(problem, this.#viewed.project.root), undoable: this.#made.length };
  }
}

/** What an id holds of the text that it was found in. */
function shortened({ digest }: AuthorText): string {
  return digest.slice(0, 16);
}
