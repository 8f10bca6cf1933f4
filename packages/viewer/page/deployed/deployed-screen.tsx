import type { DeployedView, EstateView } from "@flowc/viewer";
import { useEffect } from "react";
import { flowAddress, formatAddress } from "../address/address.js";
import { Shown } from "../app/loaded.js";
import { useModel, useValue } from "../app/model-context.js";
import { FindingList } from "../flow/finding-list.js";
import { deployedWords, statusOf } from "./deployed-words.js";

/** Which version of each flow each environment has. */
export function DeployedScreen() {
  const model = useModel();
  const estate = useValue(model.estate.state);
  const deployed = useValue(model.deployed.state);
  const environments = estate.value?.environments;
  useEffect(() => {
    if (environments !== undefined) void model.deployed.open(environments);
  }, [model, environments]);
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>Deployed</h1>
        <p className="muted">As the state of each environment tells; Connect is not asked.</p>
      </div>
      <Shown of={estate} what="the project" retry={() => void model.estate.refresh()}>
        {(project) => (
          <Shown of={deployed} what="the states" retry={() => void model.deployed.refresh()}>
            {(views) => <Matrix estate={project} views={views} />}
          </Shown>
        )}
      </Shown>
    </div>
  );
}

function Matrix({ estate, views }: { readonly estate: EstateView; readonly views: readonly DeployedView[] }) {
  if (estate.flows.length === 0) return <p className="empty">There are no flows to deploy yet.</p>;
  return (
    <>
      {views.flatMap(({ environment, findings }) =>
        findings.length === 0 ? (
          []
        ) : (
          <section key={environment} className="card" aria-label={`Findings of ${environment}`}>
            <h2>{environment}</h2>
            <FindingList findings={findings} />
          </section>
        ),
      )}
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Flow</th>
              {views.map(({ environment }) => (
                <th key={environment} scope="col">
                  <a href={formatAddress({ screen: "plan", environment })}>{environment}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {estate.flows.map(({ key, name }) => (
              <tr key={key}>
                <th scope="row">
                  <a href={formatAddress(flowAddress(key))}>{name}</a>
                </th>
                {views.map((view) => {
                  const status = statusOf(view, key);
                  const { sign, word, meaning } = deployedWords[status];
                  return (
                    <td key={view.environment}>
                      <span className="deployed" data-status={status} title={meaning}>
                        <span aria-hidden="true">{sign}</span> {word}
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
