import { markWords, type PlacedBlock } from "@flowc/pictures";
import type { FindingView } from "@flowc/viewer";
import { memo } from "react";
import { Icon } from "../app/icon.js";
import { type BlockStanding, blockWords, worst } from "./block-words.js";
import { branchName, type CallPath } from "./call-path.js";

interface BlockButtonProps {
  readonly block: PlacedBlock;
  readonly findings: readonly FindingView[];
  readonly isEntry: boolean;
  readonly isSelected: boolean;
  /** Whether the keyboard is here, and on which branch. */
  readonly branch: number | undefined;
  readonly isTabStop: boolean;
  readonly standing: BlockStanding;
  readonly path: CallPath | undefined;
  readonly onOpen: (block: string) => void;
}

/** One block of a graph, drawn where the layout put it. What is drawn is said in words beside it. */
export const BlockButton = memo(function BlockButton(props: BlockButtonProps) {
  const { block, findings, isEntry, isSelected, isTabStop, standing, onOpen } = props;
  const { x, y, width, height, id } = block;
  const severity = worst(findings);
  return (
    <button
      type="button"
      className="block"
      style={{ left: x, top: y, width, height }}
      data-block={id}
      data-mark={block.mark}
      data-ending={block.isEnding || undefined}
      data-standing={standing}
      data-severity={severity}
      aria-pressed={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      title={block.summary}
      onClick={() => onOpen(id)}
    >
      <span className="unseen">{blockWords(block, findings, isEntry, standing)}</span>
      <span className="block-face" aria-hidden="true">
        {block.sign !== undefined && <span className="line-sign">{block.sign}</span>}
        {severity !== undefined && (
          <span className={`block-badge severity-${severity}`}>
            <Icon name={severity} />
            {findings.length}
          </span>
        )}
        <span className="block-title">
          {block.mark !== undefined && <span className="block-sign">{markWords[block.mark].sign}</span>}
          <span className="block-name">{block.titleLine}</span>
        </span>
        {block.summaryLines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other name
          <span key={index} className="block-summary">
            {line}
          </span>
        ))}
        {block.noteLine !== undefined && <span className="block-summary">{block.noteLine}</span>}
        <Rows {...props} />
      </span>
    </button>
  );
});

function Rows({ block, branch, path }: BlockButtonProps) {
  return block.branches.map(({ index, role, mark, note, target }, row) => (
    <span
      key={index}
      className={`block-row role-${role}`}
      style={{ top: block.rows[row] }}
      data-mark={mark}
      data-chosen={branch === row || undefined}
      data-lit={path?.branches.has(branchName(block.id, index)) || undefined}
      data-loose={target === undefined || undefined}
    >
      <span className="row-note">
        {mark !== undefined && markWords[mark].sign} {note}
      </span>
      <span className="row-label">{block.rowLabels[row]}</span>
      <span className="row-port" />
    </span>
  ));
}
