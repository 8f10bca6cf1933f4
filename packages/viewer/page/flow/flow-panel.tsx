import type { FlowView } from "@flowc/viewer";
import type { FlowAddress, Panel } from "../address/address.js";
import { useModel } from "../app/model-context.js";
import { type Tab, Tabs } from "../app/tabs.js";
import { BlockPanel } from "../block/block-panel.js";
import { CallPanel } from "../call/call-panel.js";
import { AboutFlow } from "./about-flow.js";
import { blockNames } from "./block-names.js";
import { FindingList } from "./finding-list.js";
import { Outline } from "./outline.js";

interface FlowPanelProps {
  readonly flow: FlowView;
  readonly address: FlowAddress;
}

/** What stands beside the graph. */
export function FlowPanel({ flow, address }: FlowPanelProps) {
  const model = useModel();
  const { panel, block: name } = address;
  const block = flow.blocks.find(({ identifier }) => identifier === name);
  const tabs: readonly Tab<Panel>[] = [
    { name: "block", label: name === undefined ? "About" : "Block" },
    { name: "findings", label: "Findings", count: flow.findings.length },
    { name: "call", label: "Call" },
    { name: "outline", label: "Outline" },
  ];
  const open = (id: string) => void model.openBlock(flow.listing.key, id);
  return (
    <aside className="panel" aria-label="Details">
      <Tabs label="Details" tabs={tabs} chosen={panel} onChoose={(next) => void model.showPanel(next)}>
        {panel === "findings" && <Findings flow={flow} onOpen={open} />}
        {panel === "call" && <CallPanel flow={flow} />}
        {panel === "outline" && <Outline flow={flow} selected={name} onOpen={open} />}
        {panel === "block" && block !== undefined && <BlockPanel key={block.identifier} block={block} flow={flow} />}
        {panel === "block" && block === undefined && <AboutFlow flow={flow} missing={name} />}
      </Tabs>
    </aside>
  );
}

function Findings({ flow, onOpen }: { readonly flow: FlowView; readonly onOpen: (block: string) => void }) {
  if (flow.findings.length === 0) return <p className="empty">Nothing was found in this flow.</p>;
  return <FindingList findings={flow.findings} onOpen={onOpen} names={blockNames(flow.drawing)} />;
}
