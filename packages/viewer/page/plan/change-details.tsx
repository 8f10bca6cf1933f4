import type { PlacedDrawing } from "@flowc/pictures";
import type { ChangeView, FlowChangeView, NoticeView } from "@flowc/viewer";
import { useState } from "react";
import { flowAddress, formatAddress } from "../address/address.js";
import { Graph } from "../graph/graph.js";
import { Legend } from "../graph/legend.js";
import { Together } from "../graph/together.js";
import { actionSign } from "./change-groups.js";

/** One change: why, which fields, and for a flow both versions side by side. */
export function ChangeDetails({ change }: { readonly change: ChangeView }) {
  const { subject, action, reason, fields, notices, flow } = change;
  return (
    <article className="change" aria-labelledby="change-title">
      <h2 id="change-title">
        <span className="action-sign" data-action={action} aria-hidden="true">
          {actionSign(action)}
        </span>{" "}
        {action} {subject}
      </h2>
      <p className="muted">{reason}</p>
      {notices.length > 0 && <Notices notices={notices} />}
      {fields.length > 0 && <Fields change={change} />}
      {flow !== undefined && (
        <>
          <p>
            <a href={formatAddress(flowAddress(flow.key))}>Open the flow</a>
          </p>
          <SideBySide flow={flow} />
        </>
      )}
    </article>
  );
}

/** What contacts notice, the worst first. */
function Notices({ notices }: { readonly notices: readonly NoticeView[] }) {
  return (
    <section aria-labelledby="notices-title">
      <h3 id="notices-title">What contacts notice</h3>
      <ul className="plain notices">
        {notices.map(({ impact, words }) => (
          <li key={words}>
            {impact !== undefined && (
              <span className="chip" data-impact={impact}>
                {impact}
              </span>
            )}
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fields({ change: { fields } }: { readonly change: ChangeView }) {
  return (
    <div className="table-frame">
      <table className="table fields">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{before === undefined ? <span className="muted">nothing</span> : <del>{before}</del>}</td>
              <td>{after === undefined ? <span className="muted">nothing</span> : <ins>{after}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The first block that differs. */
function firstMarked(drawing: PlacedDrawing | undefined): string | undefined {
  return drawing?.blocks.find(({ mark }) => mark !== undefined)?.id;
}

const noFindings = new Map<string, never>();

/** Both versions of a flow, moved as one. A block that is chosen in one of them is shown in the other, too. */
function SideBySide({ flow: { before, after, renamed } }: { readonly flow: FlowChangeView }) {
  // By the identifier in the newer version, if it is there.
  const [selected, setSelected] = useState<string | undefined>(() => firstMarked(after) ?? firstMarked(before));
  const asBefore = renamed.find((pair) => pair.after === selected)?.before ?? selected;
  const choose = (side: "Before" | "After", id: string) =>
    setSelected(side === "After" ? id : (renamed.find((pair) => pair.before === id)?.after ?? id));
  const [together] = useState(() => new Together());
  const sides = [
    { name: "Before", drawing: before, chosen: asBefore },
    { name: "After", drawing: after, chosen: selected },
  ] as const;
  const isCompared = before !== undefined && after !== undefined;
  return (
    <div className="sides" data-alone={!isCompared || undefined}>
      {sides.map(({ name, drawing, chosen }) => (
        <section key={name} className="side" aria-label={name}>
          <div className="side-head">
            <h3>{name}</h3>
            {isCompared && (
              <Legend title="Differences" marks={name === "Before" ? ["removed", "changed"] : ["added", "changed"]} />
            )}
          </div>
          {drawing === undefined ? (
            <p className="muted">{name === "Before" ? "It is not there yet." : "It is taken away."}</p>
          ) : (
            <Graph
              drawing={drawing}
              label={`${drawing.name} ${name.toLowerCase()} the deploy`}
              findings={noFindings}
              selected={chosen}
              onOpen={(id) => choose(name, id)}
              onClose={() => setSelected(undefined)}
              together={together}
            />
          )}
        </section>
      ))}
    </div>
  );
}
