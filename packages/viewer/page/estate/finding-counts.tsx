import type { FlowListing } from "@flowc/viewer";
import { Icon } from "../app/icon.js";
import { counted } from "../text/counted.js";

interface CountsProps {
  readonly findings: FlowListing["findings"];
  /** What stands there when nothing was found. */
  readonly none?: string;
}

/** How much was found: a sign with a number for each severity that there is. */
export function FindingCounts({ findings, none = "none" }: CountsProps) {
  const { error, warning, info } = findings;
  if (error + warning + info === 0) return <span className="muted">{none}</span>;
  return (
    <span className="counts">
      {error > 0 && <Count severity="error" words={counted(error, "error")} count={error} />}
      {warning > 0 && <Count severity="warning" words={counted(warning, "warning")} count={warning} />}
      {info > 0 && <Count severity="info" words={counted(info, "note")} count={info} />}
    </span>
  );
}

interface CountProps {
  readonly severity: "error" | "warning" | "info";
  readonly count: number;
  readonly words: string;
}

function Count({ severity, count, words }: CountProps) {
  return (
    <span className={`count severity-${severity}`} title={words}>
      <Icon name={severity} />
      <span aria-hidden="true">{count}</span>
      <span className="unseen">{words}</span>
    </span>
  );
}
