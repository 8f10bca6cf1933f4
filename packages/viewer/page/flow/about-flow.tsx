import type { FlowKey, FlowView } from "@flowc/viewer";
import { flowAddress, formatAddress } from "../address/address.js";
import { useModel, useValue } from "../app/model-context.js";
import { PlaceButtons } from "../block/place-buttons.js";
import { typeName } from "../estate/flow-search.js";
import { counted } from "../text/counted.js";

/** What is known of the flow as a whole, while no block is open. */
export function AboutFlow({
  flow: { listing, drawing },
  missing,
}: {
  readonly flow: FlowView;
  readonly missing: string | undefined;
}) {
  const estate = useValue(useModel().estate.state).value;
  const { name, description, type, place, leadsTo, coverage, key } = listing;
  const ledFrom = (estate?.flows ?? []).filter((other) => other.leadsTo.includes(key)).map((other) => other.key);
  return (
    <div className="about">
      {missing !== undefined && <p className="standing standing-old">This flow has no block {missing} any more.</p>}
      <h2>{name}</h2>
      {description !== undefined && <p>{description}</p>}
      {place !== undefined && <PlaceButtons place={place} />}
      <dl className="facts">
        <div>
          <dt>Type</dt>
          <dd>{typeName(type)}</dd>
        </div>
        <div>
          <dt>Size</dt>
          <dd>
            {counted(drawing.blocks.length, "block")},{" "}
            {counted(drawing.lines.filter(({ from }) => from).length, "line")}
          </dd>
        </div>
        {coverage !== undefined && (
          <div>
            <dt>Tested</dt>
            <dd>
              {coverage.taken} of {counted(coverage.total, "branch", "branches")}
            </dd>
          </div>
        )}
      </dl>
      <FlowLinks title="Leads to" keys={leadsTo} />
      <FlowLinks title="Comes from" keys={ledFrom} />
      <p className="hint">Choose a block, or press Tab and follow the branches with the arrow keys.</p>
    </div>
  );
}

function FlowLinks({ title, keys }: { readonly title: string; readonly keys: readonly FlowKey[] }) {
  const estate = useValue(useModel().estate.state).value;
  if (keys.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="plain links">
        {keys.map((key) => (
          <li key={key}>
            <a href={formatAddress(flowAddress(key))}>{estate?.flows.find((flow) => flow.key === key)?.name ?? key}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
