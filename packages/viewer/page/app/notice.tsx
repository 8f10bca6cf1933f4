import { useEffect, useState } from "react";
import { useModel, useValue } from "./model-context.js";

const shownFor = 5000;

/** What was told in passing: read aloud at once, and shown for a moment. */
export function Notice() {
  const words = useValue(useModel().notice);
  const [shown, setShown] = useState("");
  useEffect(() => {
    setShown(words);
    const timer = setTimeout(() => setShown(""), shownFor);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <div className="notice" role="status" aria-live="polite" data-empty={shown === "" || undefined}>
      {shown}
    </div>
  );
}
