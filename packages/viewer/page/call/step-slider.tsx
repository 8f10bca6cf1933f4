import type { CallView } from "@flowc/viewer";
import { Icon } from "../app/icon.js";
import { useModel, useValue } from "../app/model-context.js";
import { standsAt } from "../graph/call-path.js";

/** Goes back and forth on the way of a call, without changing the call. */
export function StepSlider({ call }: { readonly call: CallView }) {
  const model = useModel();
  const { step } = useValue(model.call.state);
  const last = call.path.length - 1;
  if (last < 1) return null;
  const now = step ?? last;
  const look = (next: number) => {
    model.call.look(next);
    const place = standsAt(call, next);
    if (place !== undefined) void model.openBlock(place.flow, place.block, "call");
  };
  return (
    <div className="steps">
      <button
        type="button"
        className="icon-only"
        disabled={now <= 0}
        onClick={() => look(now - 1)}
        aria-label="One step back"
      >
        <Icon name="back" />
      </button>
      <input
        type="range"
        min={0}
        max={last}
        value={now}
        aria-label="Step of the way"
        aria-valuetext={`Step ${now + 1} of ${last + 1}`}
        onChange={({ target }) => look(Number(target.value))}
      />
      <button
        type="button"
        className="icon-only"
        disabled={now >= last}
        onClick={() => look(now + 1)}
        aria-label="One step on"
      >
        <Icon name="next" />
      </button>
      <span className="muted">
        {now + 1} / {last + 1}
      </span>
    </div>
  );
}
