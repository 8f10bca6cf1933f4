import { Icon } from "./icon.js";
import { useModel } from "./model-context.js";

/** Copies a text; `what` says which: `the place`. */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const model = useModel();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      model.tell(`Copied ${what}.`);
    } catch {
      model.tell(`The browser does not let this page copy ${what}.`);
    }
  };
  return (
    <button
      type="button"
      className="quiet icon-only"
      onClick={() => void copy()}
      aria-label={`Copy ${what}`}
      title={`Copy ${what}`}
    >
      <Icon name="copy" />
    </button>
  );
}
