import type { CallView } from "@flowc/viewer";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useModel, useValue } from "../app/model-context.js";

const keypad = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"];

/** What the call waits for, and where it is typed. */
export function SayForm({ call: { asks } }: { readonly call: CallView }) {
  const model = useModel();
  const { isBusy, moves } = useValue(model.call.state);
  const [words, setWords] = useState("");
  const isWaiting = words.trim() === "" && asks?.kind !== "answer";
  const send = (event: FormEvent) => {
    event.preventDefault();
    setWords("");
    void (isWaiting ? model.call.wait() : model.call.type(words));
  };
  const recall = (event: KeyboardEvent<HTMLInputElement>) => {
    const last = moves.findLast((move) => move.kind === "words");
    if (event.key !== "ArrowUp" || words !== "" || last?.kind !== "words") return;
    event.preventDefault();
    setWords(last.words);
  };
  return (
    <form className="say-form" onSubmit={send}>
      <label className="field">
        {asks?.hint ?? "What happens next"}
        <span className="say-line">
          <input
            value={words}
            onChange={({ target }) => setWords(target.value)}
            onKeyDown={recall}
            autoComplete="off"
            spellCheck={false}
          />
          <button type="submit" className="primary" disabled={isBusy}>
            {isWaiting ? "Wait" : "Send"}
          </button>
        </span>
      </label>
      {asks?.kind === "keys" && (
        <fieldset className="keypad" aria-label="Keys of the phone">
          {keypad.map((key) => (
            <button
              key={key}
              type="button"
              disabled={isBusy}
              onClick={() => void model.call.type(words + key)}
              aria-label={`Press ${words}${key}`}
            >
              {key}
            </button>
          ))}
        </fieldset>
      )}
    </form>
  );
}
