import { useState } from "react";
import { type Address, formatAddress, listOfFlows } from "../address/address.js";
import { Icon } from "./icon.js";
import { useModel, useValue } from "./model-context.js";
import { applyTheme, keptTheme, nextTheme } from "./theme.js";

const screens: readonly {
  readonly name: string;
  readonly address: Address;
  readonly holds: readonly Address["screen"][];
}[] = [
  { name: "Flows", address: listOfFlows, holds: ["flows", "flow"] },
  { name: "Resources", address: { screen: "resources", words: "" }, holds: ["resources"] },
  { name: "Plan", address: { screen: "plan" }, holds: ["plan"] },
  { name: "Deployed", address: { screen: "deployed" }, holds: ["deployed"] },
];

interface HeaderProps {
  readonly onFind: () => void;
  readonly onHelp: () => void;
}

export function Header({ onFind, onHelp }: HeaderProps) {
  const model = useModel();
  const address = useValue(model.address);
  const estate = useValue(model.estate.state).value;
  const { undoable, isBusy } = useValue(model.editing.state);
  return (
    <header className="header">
      <a className="brand" href={formatAddress(listOfFlows)}>
        <Icon name="flow" /> <span className="brand-name">{estate?.project ?? "flowc"}</span>
      </a>
      <nav aria-label="Screens">
        {screens.map(({ name, address: to, holds }) => (
          <a key={name} href={formatAddress(to)} aria-current={holds.includes(address.screen) ? "page" : undefined}>
            {name}
          </a>
        ))}
      </nav>
      <div className="header-tools">
        {undoable > 0 && (
          <button type="button" className="quiet" disabled={isBusy} onClick={() => void model.undo()}>
            <Icon name="undo" /> Undo<span className="wide-only"> the last edit</span>
          </button>
        )}
        <button type="button" className="find-button" onClick={onFind} aria-keyshortcuts="Control+K">
          <Icon name="search" /> <span className="wide-only">Find</span> <kbd className="wide-only">Ctrl K</kbd>
        </button>
        <ThemeSwitch />
        <button type="button" className="quiet icon-only" onClick={onHelp} aria-label="Keys" title="Keys (?)">
          <Icon name="keys" />
        </button>
      </div>
    </header>
  );
}

const themeWords = { system: "as the system", light: "light", dark: "dark" } as const;

function ThemeSwitch() {
  const [theme, setTheme] = useState(keptTheme);
  const next = nextTheme(theme);
  const choose = () => {
    applyTheme(next);
    setTheme(next);
  };
  const words = `Colours: ${themeWords[theme]}. Change to ${themeWords[next]}.`;
  return (
    <button type="button" className="quiet icon-only" onClick={choose} aria-label={words} title={words}>
      <Icon name={theme} />
    </button>
  );
}
