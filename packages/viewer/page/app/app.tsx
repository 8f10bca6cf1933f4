import { useEffect, useRef, useState } from "react";
import { DeployedScreen } from "../deployed/deployed-screen.js";
import { FlowsScreen } from "../estate/flows-screen.js";
import { ResourcesScreen } from "../estate/resources-screen.js";
import { FindDialog } from "../find/find-dialog.js";
import { FlowScreen } from "../flow/flow-screen.js";
import { PlanScreen } from "../plan/plan-screen.js";
import { Header } from "./header.js";
import { KeysDialog } from "./keys-dialog.js";
import { useModel, useValue } from "./model-context.js";
import { Notice } from "./notice.js";
import { shortcutOf } from "./shortcuts.js";
import { Standing } from "./standing.js";
import { titleOf } from "./title.js";

type Dialog = "find" | "help" | undefined;

/** The whole page: header, what is wrong with the connection, and the screen that the address names. */
export function App() {
  const [dialog, setDialog] = useState<Dialog>();
  const main = useRef<HTMLElement>(null);
  useShortcuts(setDialog);
  useTitle();
  return (
    <div className="app">
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <Header onFind={() => setDialog("find")} onHelp={() => setDialog("help")} />
      <Standing />
      <main ref={main} tabIndex={-1}>
        <Screen onFind={() => setDialog("find")} />
      </main>
      <Notice />
      {dialog === "find" && <FindDialog onClose={() => setDialog(undefined)} />}
      {dialog === "help" && <KeysDialog onClose={() => setDialog(undefined)} />}
    </div>
  );
}

function Screen({ onFind }: { readonly onFind: () => void }) {
  const address = useValue(useModel().address);
  switch (address.screen) {
    case "flows":
      return <FlowsScreen filter={address.filter} />;
    case "flow":
      return <FlowScreen address={address} onFind={onFind} />;
    case "resources":
      return <ResourcesScreen words={address.words} />;
    case "plan":
      return <PlanScreen environment={address.environment} subject={address.subject} />;
    case "deployed":
      return <DeployedScreen />;
  }
}

function useShortcuts(open: (dialog: Dialog) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector("dialog[open]") !== null) return;
      const { key, target } = event;
      const isTyping = target instanceof HTMLElement && target.matches("input, textarea, select");
      const shortcut = shortcutOf({ key, isControl: event.ctrlKey || event.metaKey, isAlt: event.altKey, isTyping });
      if (shortcut === undefined) return;
      event.preventDefault();
      const field = document.querySelector<HTMLInputElement>("main input[type=search]");
      if (shortcut === "search" && field !== null) field.focus();
      else open(shortcut === "help" ? "help" : "find");
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [open]);
}

function useTitle(): void {
  const model = useModel();
  const address = useValue(model.address);
  const estate = useValue(model.estate.state).value;
  useEffect(() => {
    document.title = titleOf(address, estate);
  }, [address, estate]);
}
