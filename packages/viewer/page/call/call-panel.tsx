import type { FlowView } from "@flowc/viewer";
import { useModel, useValue } from "../app/model-context.js";
import { CallForm } from "./call-form.js";
import { HeldCall } from "./held-call.js";

/** A call: what it begins with, then how it goes. */
export function CallPanel({ flow }: { readonly flow: FlowView }) {
  const { call, problem } = useValue(useModel().call.state);
  return (
    <div className="call-panel">
      {problem !== undefined && (
        <p className="standing standing-lost" role="alert">
          {problem.message}
        </p>
      )}
      {call === undefined ? <CallForm flow={flow} /> : <HeldCall call={call} flow={flow} />}
    </div>
  );
}
