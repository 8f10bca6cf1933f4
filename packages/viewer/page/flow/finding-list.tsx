import type { FindingView } from "@flowc/viewer";
import { Icon } from "../app/icon.js";
import { PlaceLink } from "../block/place-buttons.js";
import { type BlockNames, withNames } from "./block-names.js";

interface ListProps {
  readonly findings: readonly FindingView[];
  /** Shows the block it is about; absent where that is clear. */
  readonly onOpen?: ((block: string) => void) | undefined;
  /** What the blocks are called that findings may be about. */
  readonly names?: BlockNames | undefined;
}

/** Findings one below the other. */
export function FindingList({ findings, onOpen, names }: ListProps) {
  return (
    <ul className="plain findings">
      {findings.map((finding) => (
        <FindingItem key={nameOf(finding)} finding={finding} onOpen={onOpen} names={names} />
      ))}
    </ul>
  );
}

/** What makes a finding this one: no two say the same of the same place. */
function nameOf({ code, block, place, message }: FindingView): string {
  return JSON.stringify([code, block, place, message]);
}

interface ItemProps {
  readonly finding: FindingView;
  readonly onOpen: ListProps["onOpen"];
  readonly names: ListProps["names"];
}

const severityWords = { error: "Error", warning: "Warning", info: "Note" } as const;

/** One finding: what is wrong, what to do, and where. */
function FindingItem({ finding, onOpen, names }: ItemProps) {
  const { code, severity, message, help, block, place } = finding;
  return (
    <li className={`finding severity-${severity}`}>
      <p className="finding-message">
        <Icon name={severity} />
        <span className="unseen">{severityWords[severity]}: </span>
        {withNames(message, names)}
      </p>
      {help !== undefined && <p className="finding-help">{withNames(help, names)}</p>}
      <p className="finding-foot">
        <span className="code">{code}</span>
        {block !== undefined && onOpen !== undefined && (
          <button type="button" className="link" onClick={() => onOpen(block)}>
            {names?.get(block) ?? block}
          </button>
        )}
        {place !== undefined && <PlaceLink place={place} />}
      </p>
    </li>
  );
}
