import type { FlowFilter } from "../address/address.js";
import { Icon } from "../app/icon.js";
import { useModel } from "../app/model-context.js";

/** The search field and what else the list is narrowed by. */
export function FilterBar({ filter }: { readonly filter: FlowFilter }) {
  const model = useModel();
  const narrow = (change: { readonly [K in keyof FlowFilter]?: FlowFilter[K] | undefined }) => {
    const { words, kind, findings } = { ...filter, ...change };
    const next = { words: words ?? "", ...(kind && { kind }), ...(findings && { findings }) };
    void model.go({ screen: "flows", filter: next }, "replace");
  };
  return (
    <search className="filter-bar">
      <span className="search-field">
        <Icon name="search" />
        <input
          type="search"
          aria-label="Search flows"
          placeholder="Name, type, file, or a text in a block"
          value={filter.words}
          onChange={({ target }) => narrow({ words: target.value })}
        />
        <span className="search-key" aria-hidden="true">
          /
        </span>
      </span>
      <select
        aria-label="Kind"
        value={filter.kind ?? ""}
        onChange={({ target }) => narrow({ kind: (target.value || undefined) as FlowFilter["kind"] })}
      >
        <option value="">Flows and modules</option>
        <option value="flow">Flows</option>
        <option value="flowModule">Modules</option>
      </select>
      <select
        aria-label="Findings"
        value={filter.findings ?? ""}
        onChange={({ target }) => narrow({ findings: (target.value || undefined) as FlowFilter["findings"] })}
      >
        <option value="">With or without findings</option>
        <option value="error">With errors</option>
        <option value="warning">With errors or warnings</option>
        <option value="info">With any finding</option>
      </select>
    </search>
  );
}
