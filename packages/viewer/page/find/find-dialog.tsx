import { type KeyboardEvent, useEffect, useState } from "react";
import { Dialog } from "../app/dialog.js";
import { useModel, useValue } from "../app/model-context.js";
import { type Found, findEverywhere } from "./finder.js";

const kindWords = { block: "Block", flow: "Flow", text: "Text" } as const;
const shortest = 2;

/** Finds flows, blocks and texts from anywhere. */
export function FindDialog({ onClose }: { readonly onClose: () => void }) {
  const model = useModel();
  const estate = useValue(model.estate.state).value;
  const open = useValue(model.flow.state).value;
  const texts = useValue(model.found.state).value;
  const address = useValue(model.address);
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const wanted = words.trim();
  useEffect(() => {
    if (wanted.length >= shortest) void model.found.open(wanted, () => true);
  }, [model, wanted]);
  const found = findEverywhere(
    wanted,
    estate,
    address.screen === "flow" ? open : undefined,
    wanted.length >= shortest ? texts : undefined,
  );
  const chosen = Math.min(at, found.length - 1);
  const choose = (one: Found | undefined) => {
    if (one === undefined) return;
    onClose();
    void model.go(one.address);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") choose(found[chosen]);
    else if (event.key === "ArrowDown") setAt(Math.min(found.length - 1, chosen + 1));
    else if (event.key === "ArrowUp") setAt(Math.max(0, chosen - 1));
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title="Find" className="find" onClose={onClose}>
      <input
        type="search"
        className="find-field"
        aria-label="Find a flow, a block or a text"
        placeholder="A flow, a block, or a text that is played"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="found-list"
        aria-activedescendant={found[chosen] && `found-${chosen}`}
        value={words}
        onChange={({ target }) => {
          setWords(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <FoundList found={found} chosen={chosen} onChoose={choose} />
      {found.length === 0 && <p className="empty">Nothing is called that, and no block says it.</p>}
    </Dialog>
  );
}

interface FoundListProps {
  readonly found: readonly Found[];
  readonly chosen: number;
  readonly onChoose: (one: Found) => void;
}

function FoundList({ found, chosen, onChoose }: FoundListProps) {
  useEffect(() => {
    document.getElementById(`found-${chosen}`)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <div id="found-list" role="listbox" aria-label="What was found" className="found-list">
      {found.map((one, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys for the whole list
        <div
          key={one.id}
          id={`found-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className="found-one"
          onClick={() => onChoose(one)}
        >
          <span className="found-kind">{kindWords[one.kind]}</span>
          <span className="found-title">{one.title}</span>
          <span className="row-detail">{one.detail}</span>
        </div>
      ))}
    </div>
  );
}
