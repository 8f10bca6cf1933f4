import { markWords } from "@flowc/pictures";
import type { BlockView, FlowView } from "@flowc/viewer";
import { CopyButton } from "../app/copy-button.js";
import { Icon } from "../app/icon.js";
import { useModel } from "../app/model-context.js";
import { Values } from "../edit/values.js";
import { blockNames } from "../flow/block-names.js";
import { FindingList } from "../flow/finding-list.js";
import { parameterRows } from "./parameter-rows.js";
import { PlaceButtons } from "./place-buttons.js";
import { SourceLines } from "./source-lines.js";

interface BlockPanelProps {
  readonly block: BlockView;
  readonly flow: FlowView;
}

/** Everything about one block. */
export function BlockPanel({ block, flow }: BlockPanelProps) {
  const model = useModel();
  const { identifier, title, type, parameters, place, source } = block;
  const findings = flow.findings.filter((finding) => finding.block === identifier);
  const drawn = flow.drawing.blocks.find(({ id }) => id === identifier);
  return (
    <div className="block-panel">
      <div className="panel-head">
        <h2>{title}</h2>
        <button
          type="button"
          className="quiet icon-only"
          onClick={() => void model.closeBlock()}
          aria-label="Close the block"
          title="Close (Esc)"
        >
          <Icon name="close" />
        </button>
      </div>
      <p className="identifier">
        <span className="code">{identifier}</span>
        <CopyButton text={identifier} what="the identifier" />
        <span className="chip">{type}</span>
      </p>
      {drawn?.mark !== undefined && (
        <p
          className="mark-words"
          data-mark={drawn.mark}
        >{`${markWords[drawn.mark].sign} ${markWords[drawn.mark].word}`}</p>
      )}
      {place !== undefined && <PlaceButtons place={place} />}
      {findings.length > 0 && <FindingList findings={findings} names={blockNames(flow.drawing)} />}
      <Values flow={flow} block={identifier} />
      <Branches block={block} flow={flow} />
      <Parameters rows={parameterRows(parameters)} json={JSON.stringify(parameters, null, 2)} />
      {source !== undefined && <SourceLines source={source} place={place} />}
    </div>
  );
}

function Parameters({ rows, json }: { readonly rows: ReturnType<typeof parameterRows>; readonly json: string }) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="parameters-title">
      <div className="section-head">
        <h3 id="parameters-title">Parameters</h3>
        <CopyButton text={json} what="the parameters as JSON" />
      </div>
      <dl className="parameters">
        {rows.map(({ name, value, isText }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={isText ? undefined : "code"}>
              {value === "" ? <span className="muted">empty</span> : value}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Branches({ block, flow }: BlockPanelProps) {
  const model = useModel();
  const drawn = flow.drawing.blocks.find(({ id }) => id === block.identifier);
  if (drawn === undefined || drawn.branches.length === 0) return null;
  const names = blockNames(flow.drawing);
  return (
    <section aria-labelledby="branches-title">
      <h3 id="branches-title">Branches</h3>
      <ul className="plain branches">
        {drawn.branches.map(({ index, label, target, role, mark }) => (
          <li key={index} className={`role-${role}`} data-mark={mark}>
            <span className="branch-label">
              {label}
              {mark !== undefined && (
                <span className="block-sign" title={markWords[mark].word}>
                  {" "}
                  {markWords[mark].sign}
                  <span className="unseen">, {markWords[mark].word}</span>
                </span>
              )}
            </span>
            {target === undefined ? (
              <span className="muted">leads nowhere</span>
            ) : (
              <button type="button" className="link" onClick={() => void model.openBlock(flow.listing.key, target)}>
                {names.get(target) ?? target}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
