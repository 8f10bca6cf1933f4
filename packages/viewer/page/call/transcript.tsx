import type { CallView, FlowView } from "@flowc/viewer";
import { useEffect, useRef } from "react";
import { useModel } from "../app/model-context.js";

/** What was heard and done; a line leads to its block. */
export function Transcript({ call, flow }: { readonly call: CallView; readonly flow: FlowView }) {
  const model = useModel();
  const list = useRef<HTMLDivElement>(null);
  const count = call.lines.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes to its end when there is more of it
  useEffect(() => {
    if (list.current !== null) list.current.scrollTop = list.current.scrollHeight;
  }, [count]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by the keyboard
    <div ref={list} className="transcript" role="log" aria-label="What was heard and done" tabIndex={0}>
      {call.lines.map(({ time, actor, text, block, flow: key }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
        <p key={index} className={`said said-${actor}`}>
          <span className="said-time">{time}</span>
          <span className="said-actor">{actor}</span>
          {block === undefined ? (
            <span className="said-text">{text}</span>
          ) : (
            <button
              type="button"
              className="said-text said-link"
              onClick={() => void model.openBlock(key ?? flow.listing.key, block, "call")}
            >
              {text}
            </button>
          )}
        </p>
      ))}
    </div>
  );
}
