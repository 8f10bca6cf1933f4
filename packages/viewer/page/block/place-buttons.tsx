import type { PlaceView } from "@flowc/viewer";
import { useState } from "react";
import { CopyButton } from "../app/copy-button.js";
import { Icon } from "../app/icon.js";
import { useModel, useValue } from "../app/model-context.js";
import { keep, readKept } from "../app/theme.js";
import { type Editor, editorLink, editors, isEditor, lineText, placeText } from "./place-link.js";

const key = "flowc.editor";

function keptEditor(): Editor {
  const kept = readKept(key);
  return isEditor(kept) ? kept : "vscode";
}

/** Where something is written: opens the line in an editor. */
export function PlaceLink({ place }: { readonly place: PlaceView }) {
  const root = useValue(useModel().estate.state).value?.root;
  if (root === undefined) return <span className="code">{lineText(place)}</span>;
  const editor = keptEditor();
  return (
    <a className="code place" href={editorLink(editor, root, place)} title={`Open in ${editors[editor]}`}>
      {lineText(place)}
    </a>
  );
}

/** The same with a button that copies it, and a choice of editors. */
export function PlaceButtons({ place }: { readonly place: PlaceView }) {
  const root = useValue(useModel().estate.state).value?.root;
  const [editor, setEditor] = useState(keptEditor);
  const choose = (name: string) => {
    if (!isEditor(name)) return;
    keep(key, name);
    setEditor(name);
  };
  return (
    <div className="place-buttons">
      <span className="place-line">
        <span className="code">{lineText(place)}</span>
        <CopyButton text={placeText(place)} what="the place" />
      </span>
      {root !== undefined && (
        <span className="place-line">
          <a className="button quiet" href={editorLink(editor, root, place)}>
            <Icon name="open" /> Open in
          </a>
          <select className="quiet" aria-label="Editor" value={editor} onChange={({ target }) => choose(target.value)}>
            {Object.entries(editors).map(([name, label]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </span>
      )}
    </div>
  );
}
