import type { EstateView, FlowListing } from "@flowc/viewer";
import { useState } from "react";
import { type FlowFilter, flowAddress, formatAddress } from "../address/address.js";
import { Shown } from "../app/loaded.js";
import { useModel, useValue } from "../app/model-context.js";
import { FindingList } from "../flow/finding-list.js";
import { counted } from "../text/counted.js";
import { FilterBar } from "./filter-bar.js";
import { FindingCounts } from "./finding-counts.js";
import { type FlowColumn, type FlowOrder, filterFlows, orderAfterClick, sortFlows, typeName } from "./flow-search.js";
import { FoundTexts } from "./found-texts.js";
import { goThroughRows } from "./row-keys.js";
import { ShareBar } from "./share-bar.js";

/** All flows and modules, searched and sorted. */
export function FlowsScreen({ filter }: { readonly filter: FlowFilter }) {
  const model = useModel();
  const estate = useValue(model.estate.state);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys only move the focus among the links in it
    <div className="screen" onKeyDown={goThroughRows}>
      <h1>Flows</h1>
      <Shown of={estate} what="the project" retry={() => void model.estate.refresh()}>
        {(value) => <FlowList estate={value} filter={filter} />}
      </Shown>
    </div>
  );
}

function FlowList({ estate, filter }: { readonly estate: EstateView; readonly filter: FlowFilter }) {
  const [order, setOrder] = useState<FlowOrder>({ column: "name", isDescending: false });
  const flows = sortFlows(filterFlows(estate.flows, filter), order);
  return (
    <>
      <FilterBar filter={filter} />
      <p className="muted" role="status">
        {flows.length === estate.flows.length
          ? counted(flows.length, "flow")
          : `${flows.length} of ${counted(estate.flows.length, "flow")}`}
      </p>
      {estate.findings.length > 0 && filter.words === "" && (
        <section className="card" aria-label="Findings of the project">
          <FindingList findings={estate.findings} />
        </section>
      )}
      {flows.length === 0 ? (
        <NoFlows hasFlows={estate.flows.length > 0} />
      ) : (
        <FlowTable {...{ flows, order, setOrder }} />
      )}
      <FoundTexts words={filter.words} estate={estate} />
    </>
  );
}

function NoFlows({ hasFlows }: { readonly hasFlows: boolean }) {
  return (
    <p className={hasFlows ? "muted" : "empty"}>
      {hasFlows ? (
        "No flow is like that. Take a word away, or another filter."
      ) : (
        <>
          There are no flows yet. Write one, <code>flows/main.flow.ts</code> for example, and it appears here.
        </>
      )}
    </p>
  );
}

const columns: readonly { readonly column: FlowColumn; readonly name: string }[] = [
  { column: "name", name: "Name" },
  { column: "type", name: "Type" },
  { column: "blocks", name: "Blocks" },
  { column: "findings", name: "Findings" },
  { column: "coverage", name: "Tested" },
];

interface TableProps {
  readonly flows: readonly FlowListing[];
  readonly order: FlowOrder;
  readonly setOrder: (order: FlowOrder) => void;
}

function FlowTable({ flows, order, setOrder }: TableProps) {
  const direction = order.isDescending ? "descending" : "ascending";
  return (
    <div className="table-frame">
      <table className="table flows">
        <thead>
          <tr>
            {columns.map(({ column, name }) => (
              <th
                key={column}
                scope="col"
                className={`column-${column}`}
                aria-sort={order.column === column ? direction : undefined}
              >
                <button type="button" onClick={() => setOrder(orderAfterClick(order, column))}>
                  {name}
                </button>
              </th>
            ))}
            <th scope="col" className="column-place">
              Source
            </th>
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <FlowRow key={flow.key} flow={flow} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FlowRow({ flow }: { readonly flow: FlowListing }) {
  const { key, name, type, description, blocks, findings, coverage, place } = flow;
  return (
    <tr>
      <th scope="row" className="column-name">
        <a href={formatAddress(flowAddress(key))} data-row>
          {name}
        </a>
        {description !== undefined && <span className="row-detail">{description}</span>}
      </th>
      <td className="column-type">{typeName(type)}</td>
      <td className="column-blocks">{blocks.toLocaleString("en")}</td>
      <td className="column-findings">
        <FindingCounts findings={findings} />
      </td>
      <td className="column-coverage">
        {coverage === undefined ? <span className="muted">not run</span> : <ShareBar share={coverage} />}
      </td>
      <td className="column-place code">{place?.file}</td>
    </tr>
  );
}
