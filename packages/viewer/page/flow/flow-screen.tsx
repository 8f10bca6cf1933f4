import type { CallView, FlowView } from "@flowc/viewer";
import { useCallback, useMemo } from "react";
import { type FlowAddress, formatAddress, listOfFlows } from "../address/address.js";
import { Icon } from "../app/icon.js";
import { Shown } from "../app/loaded.js";
import { useModel, useValue } from "../app/model-context.js";
import { FindingCounts } from "../estate/finding-counts.js";
import { typeName } from "../estate/flow-search.js";
import { ShareBar } from "../estate/share-bar.js";
import { findingsByBlock } from "../graph/block-words.js";
import { type CallPath, pathThrough } from "../graph/call-path.js";
import { Graph } from "../graph/graph.js";
import { Legend } from "../graph/legend.js";
import type { Viewport } from "../graph/viewport.js";
import { counted } from "../text/counted.js";
import { FlowPanel } from "./flow-panel.js";

interface ScreenProps {
  readonly address: FlowAddress;
  readonly onFind: () => void;
}

/** One flow: its graph, and beside it what is asked about it. */
export function FlowScreen({ address, onFind }: ScreenProps) {
  const model = useModel();
  const flow = useValue(model.flow.state);
  const { key } = address;
  const isMissing = flow.status === "failed" && flow.problem.code !== "unreachable";
  if (isMissing) {
    return (
      <div className="empty" role="alert">
        <h1>{flow.problem.message}</h1>
        <a href={formatAddress(listOfFlows)}>All flows</a>
      </div>
    );
  }
  return (
    <Shown of={flow} what="the flow" retry={() => void model.flow.refresh()}>
      {(value) =>
        value.listing.key === key ? <OpenFlow key={key} flow={value} address={address} onFind={onFind} /> : null
      }
    </Shown>
  );
}

interface OpenFlowProps extends ScreenProps {
  readonly flow: FlowView;
}

function OpenFlow({ flow, address, onFind }: OpenFlowProps) {
  const model = useModel();
  const { call, step } = useValue(model.call.state);
  const { key, block, coverage, panel } = address;
  const findings = useMemo(() => findingsByBlock(flow.findings), [flow.findings]);
  const path = usePath(call, key, flow, step);
  const open = useCallback(
    (id: string) => void model.openBlock(key, id, panel === "call" && path !== undefined ? "call" : "block"),
    [model, key, panel, path],
  );
  const keepLay = useCallback((lay: Viewport) => model.lays.set(key, lay), [model, key]);
  return (
    <div className="flow-screen">
      <FlowHead flow={flow} coverage={coverage} onFind={onFind} />
      <Graph
        drawing={flow.drawing}
        label={`${flow.listing.name} as a graph`}
        findings={findings}
        path={path}
        selected={block}
        onOpen={open}
        onClose={() => void model.closeBlock()}
        lay={model.lays.get(key)}
        onLay={keepLay}
      >
        {coverage && (
          <Legend
            title="Tests"
            marks={["run", "partly", "missed"]}
            note={
              flow.listing.coverage === undefined ? "There is no coverage yet: run flowc test --coverage." : undefined
            }
          />
        )}
      </Graph>
      <FlowPanel flow={flow} address={address} />
    </div>
  );
}

function usePath(
  call: CallView | undefined,
  key: string,
  { drawing }: FlowView,
  step: number | undefined,
): CallPath | undefined {
  return useMemo(() => {
    if (call === undefined || !call.path.some((one) => one.flow === key)) return undefined;
    return pathThrough(call, key, drawing, step);
  }, [call, key, drawing, step]);
}

interface HeadProps {
  readonly flow: FlowView;
  readonly coverage: boolean;
  readonly onFind: () => void;
}

function FlowHead({ flow: { listing, drawing }, coverage, onFind }: HeadProps) {
  const model = useModel();
  const { name, type, findings, coverage: share } = listing;
  return (
    <div className="flow-head">
      <nav aria-label="Where you are" className="crumbs">
        <a href={formatAddress(listOfFlows)}>Flows</a>
        <span aria-hidden="true">/</span>
        <h1>{name}</h1>
      </nav>
      <span className="chip wide-only">{typeName(type)}</span>
      <span className="muted wide-only">{counted(drawing.blocks.length, "block")}</span>
      <span className="wide-only">
        <FindingCounts findings={findings} none="" />
      </span>
      <span className="spacer" />
      <button type="button" className="quiet" onClick={onFind}>
        <Icon name="search" /> <span className="wide-only">Find a block</span>
      </button>
      <button
        type="button"
        className="toggle"
        aria-pressed={coverage}
        onClick={() => void model.showCoverage(!coverage)}
      >
        Tests {share !== undefined && <ShareBar share={share} />}
      </button>
    </div>
  );
}
