import type { EditableView, FindingView } from "@flowc/viewer";
import { type ChangeEvent, type KeyboardEvent, useId } from "react";
import type { Draft } from "../model/page-model.js";

interface ValueFormProps {
  readonly value: EditableView;
  readonly isBusy: boolean;
  /** Why the last try was refused. */
  readonly refused: FindingView | undefined;
  /** What was typed and not saved. */
  readonly draft: Draft | undefined;
  readonly onDraft: (draft: Draft | undefined) => void;
  readonly onSave: (value: string) => void;
}

/** One value with its field. Nothing is written before it is saved. */
export function ValueForm({ value, isBusy, refused, draft, onDraft, onSave }: ValueFormProps) {
  const id = useId();
  const text = draft?.text ?? value.value;
  const isChanged = text !== value.value && draft?.isSaved !== true;
  const isOvertaken = isChanged && draft !== undefined && draft.from !== value.value;
  const setText = (next: string) =>
    onDraft(next === value.value ? undefined : { text: next, from: draft?.from ?? value.value });
  const discard = () => onDraft(undefined);
  return (
    <li className="value">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isChanged) onSave(text);
        }}
      >
        <label className="value-label" htmlFor={id}>
          {value.label}
        </label>
        <ValueField
          id={id}
          value={value}
          text={text}
          onText={setText}
          onEscape={discard}
          onSave={() => isChanged && onSave(text)}
          describedBy={refused === undefined ? undefined : `${id}-refused`}
        />
        {isChanged && (
          <span className="value-buttons">
            <button type="submit" className="primary" disabled={isBusy}>
              Save
            </button>
            <button type="button" className="quiet" onClick={discard}>
              Discard
            </button>
          </span>
        )}
      </form>
      {isOvertaken && (
        <p className="value-why" role="status">
          The file was changed meanwhile and says “{value.value}” now. Save puts your text in its place.
        </p>
      )}
      {refused !== undefined && (
        <p className="value-refused" id={`${id}-refused`} role="alert">
          {refused.message}
          {refused.help !== undefined && ` ${refused.help}`}
        </p>
      )}
    </li>
  );
}

interface FieldProps {
  readonly id: string;
  readonly value: EditableView;
  readonly text: string;
  readonly describedBy: string | undefined;
  readonly onText: (text: string) => void;
  readonly onEscape: () => void;
  readonly onSave: () => void;
}

function ValueField({ id, value, text, describedBy, onText, onEscape, onSave }: FieldProps) {
  const onChange = ({ target }: ChangeEvent<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>) =>
    onText(target.value);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape" && text !== value.value) {
      event.stopPropagation();
      onEscape();
    } else if (event.key === "Enter" && !event.shiftKey && value.kind === "text") {
      event.preventDefault();
      onSave();
    }
  };
  const field = {
    id,
    value: text,
    onChange,
    onKeyDown,
    "aria-describedby": describedBy,
    "aria-invalid": describedBy !== undefined,
  };
  if (value.choices !== undefined) {
    return (
      <select {...field}>
        {[...new Set([...value.choices, value.value])].map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    );
  }
  if (value.kind === "text") return <textarea {...field} rows={Math.min(6, Math.ceil(text.length / 38) || 1)} />;
  return <input {...field} inputMode={value.kind === "number" ? "numeric" : undefined} spellCheck={false} />;
}
