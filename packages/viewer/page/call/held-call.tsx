import type { CallView, FlowView } from "@flowc/viewer";
import { flowAddress, formatAddress } from "../address/address.js";
import { CopyButton } from "../app/copy-button.js";
import { Icon } from "../app/icon.js";
import { useModel, useValue } from "../app/model-context.js";
import { FindingList } from "../flow/finding-list.js";
import { SayForm } from "./say-form.js";
import { StepSlider } from "./step-slider.js";
import { Transcript } from "./transcript.js";

interface HeldCallProps {
  readonly call: CallView;
  readonly flow: FlowView;
}

/** A call that goes on, or that is over. */
export function HeldCall({ call, flow }: HeldCallProps) {
  const model = useModel();
  const { version, isBusy, moves } = useValue(model.call.state);
  const isOld = version !== undefined && version !== flow.version;
  return (
    <>
      <div className="call-standing" data-over={call.isOver || undefined}>
        <p role="status">{call.standing}</p>
        <Elsewhere call={call} flow={flow} />
      </div>
      {isOld && (
        <p className="standing standing-old">
          The sources changed since this call began.{" "}
          <button type="button" disabled={isBusy} onClick={() => void model.call.again(flow.version)}>
            Do it again with the new ones
          </button>
        </p>
      )}
      <StepSlider call={call} />
      <Transcript call={call} flow={flow} />
      {!call.isOver && <SayForm call={call} />}
      <div className="call-buttons">
        {!call.isOver && (
          <button type="button" className="danger" disabled={isBusy} onClick={() => void model.call.hangUp()}>
            Hang up
          </button>
        )}
        <button type="button" disabled={isBusy || moves.length === 0} onClick={() => void model.call.takeBack()}>
          <Icon name="undo" /> Take back
        </button>
        <button type="button" disabled={isBusy} onClick={() => void model.call.close()}>
          New call
        </button>
      </div>
      {call.findings.length > 0 && <FindingList findings={call.findings} />}
      <Carried call={call} />
    </>
  );
}

/** Where the call is, when that is not the flow that is open. */
function Elsewhere({ call, flow }: HeldCallProps) {
  const model = useModel();
  const estate = useValue(model.estate.state).value;
  const follows = useValue(model.followsCall);
  const where = call.at?.flow;
  const name = estate?.flows.find(({ key }) => key === where)?.name ?? where;
  return (
    <div className="elsewhere">
      <label>
        <input type="checkbox" checked={follows} onChange={({ target }) => model.followsCall.set(target.checked)} /> Go
        along to other flows
      </label>
      {where !== undefined && where !== flow.listing.key && (
        <a href={formatAddress(flowAddress(where, { panel: "call" }))}>The call is in {name}</a>
      )}
    </div>
  );
}

/** What the contact carries, and the call as a script. */
function Carried({ call }: { readonly call: CallView }) {
  const attributes = Object.entries(call.attributes);
  return (
    <>
      <details>
        <summary>
          Attributes <span className="tab-count">{attributes.length}</span>
        </summary>
        {attributes.length === 0 ? (
          <p className="muted">The contact carries none.</p>
        ) : (
          <dl className="parameters">
            {attributes.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </details>
      <details>
        <summary>Script</summary>
        <div className="section-head">
          <p className="muted">
            <code>flowc simulate --script</code> plays it again.
          </p>
          <CopyButton text={call.script} what="the script" />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by the keyboard */}
        <section className="source" tabIndex={0} aria-label="Script">
          <pre>{call.script}</pre>
        </section>
      </details>
    </>
  );
}
