import type { EstateView, ResourceListing } from "@flowc/viewer";
import { flowAddress, formatAddress } from "../address/address.js";
import { Icon } from "../app/icon.js";
import { Shown } from "../app/loaded.js";
import { useModel, useValue } from "../app/model-context.js";
import { PlaceLink } from "../block/place-buttons.js";
import { counted } from "../text/counted.js";
import { groupResources } from "./resource-search.js";
import { goThroughRows } from "./row-keys.js";

/** What is declared around the flows, by kind. */
export function ResourcesScreen({ words }: { readonly words: string }) {
  const model = useModel();
  const estate = useValue(model.estate.state);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys only move the focus among the links in it
    <div className="screen" onKeyDown={goThroughRows}>
      <h1>Resources</h1>
      <Shown of={estate} what="the project" retry={() => void model.estate.refresh()}>
        {(value) => <ResourceList estate={value} words={words} />}
      </Shown>
    </div>
  );
}

function ResourceList({ estate, words }: { readonly estate: EstateView; readonly words: string }) {
  const model = useModel();
  const groups = groupResources(estate.resources, words);
  return (
    <>
      <search className="filter-bar">
        <span className="search-field">
          <Icon name="search" />
          <input
            type="search"
            aria-label="Search resources"
            placeholder="Kind, name or file"
            value={words}
            onChange={({ target }) => void model.go({ screen: "resources", words: target.value }, "replace")}
          />
          <span className="search-key" aria-hidden="true">
            /
          </span>
        </span>
      </search>
      <p className="muted">{counted(estate.resources.length, "resource")}</p>
      {groups.length === 0 && (
        <p className="empty">
          {estate.resources.length > 0 ? "No resource is like that." : "The project declares nothing but flows."}
        </p>
      )}
      {groups.map(({ noun, resources }) => (
        <section key={noun} className="group">
          <h2>
            {noun} <span className="muted">{resources.length}</span>
          </h2>
          <ul className="plain rows">
            {resources.map((resource) => (
              <ResourceRow key={resource.name} resource={resource} estate={estate} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface RowProps {
  readonly resource: ResourceListing;
  readonly estate: EstateView;
}

function ResourceRow({ resource: { name, place, namedBy }, estate }: RowProps) {
  return (
    <li className="row">
      <span className="row-name">{name}</span>
      <span className="row-links">
        {namedBy.length > 0 && <span className="muted">named by </span>}
        {namedBy.map((key) => (
          <a key={key} href={formatAddress(flowAddress(key))} data-row>
            {estate.flows.find((flow) => flow.key === key)?.name ?? key}
          </a>
        ))}
      </span>
      {place !== undefined && <PlaceLink place={place} />}
    </li>
  );
}
