import type { PlacedDrawing } from "@flowc/pictures";
import type { ChangeView } from "@flowc/viewer";
import { useState } from "react";
import { flowAddress, formatAddress } from "../address/address.js";
import { Graph } from "../graph/graph.js";
import { Legend } from "../graph/legend.js";
import { Together } from "../graph/together.js";
import { actionSign } from "./change-groups.js";

/** One change: why, which fields, and for a flow both versions side by side. */
export function ChangeDetails({ change }: { readonly change: ChangeView }) {
  const { subject, action, reason, fields, flow } = change;
  return (
    <article className="change" aria-labelledby="change-title">
      <h2 id="change-title">
        <span className="action-sign" data-action={action} aria-hidden="true">
          {actionSign(action)}
        </span>{" "}
        {action} {subject}
      </h2>
      <p className="muted">{reason}</p>
      {fields.length > 0 && <Fields change={change} />}
      {flow !== undefined && (
        <>
          <p>
            <a href={formatAddress(flowAddress(flow.key))}>Open the flow</a>
          </p>
          <SideBySide before={flow.before} after={flow.after} />
        </>
      )}
    </article>
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

interface SideProps {
  readonly before: PlacedDrawing | undefined;
  readonly after: PlacedDrawing | undefined;
}

const noFindings = new Map<string, never>();

/** Both versions of a flow, moved as one. A block that is chosen in one of them is shown in the other, too. */
function SideBySide({ before, after }: SideProps) {
  const [selected, setSelected] = useState<string | undefined>(() => firstMarked(after) ?? firstMarked(before));
  const [together] = useState(() => new Together());
  const sides = [
    { name: "Before", drawing: before },
    { name: "After", drawing: after },
  ];
  const isCompared = before !== undefined && after !== undefined;
  return (
    <div className="sides" data-alone={!isCompared || undefined}>
      {sides.map(({ name, drawing }) => (
        <section key={name} className="side" aria-label={name}>
          <h3>{name}</h3>
          {drawing === undefined ? (
            <p className="muted">{name === "Before" ? "It is not there yet." : "It is taken away."}</p>
          ) : (
            <Graph
              drawing={drawing}
              label={`${drawing.name} ${name.toLowerCase()} the deploy`}
              findings={noFindings}
              selected={selected}
              onOpen={setSelected}
              onClose={() => setSelected(undefined)}
              together={together}
            >
              {isCompared && (
                <Legend title="Differences" marks={name === "Before" ? ["removed", "changed"] : ["added", "changed"]} />
              )}
            </Graph>
          )}
        </section>
      ))}
    </div>
  );
}
