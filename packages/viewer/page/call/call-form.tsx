import type { FlowView } from "@flowc/viewer";
import { type FormEvent, useState } from "react";
import { Icon } from "../app/icon.js";
import { useModel, useValue } from "../app/model-context.js";
import { type CallOptions, callStart, emptyOptions } from "./call-options.js";

const channels: readonly (readonly [CallOptions["channel"], string])[] = [
  ["VOICE", "Voice"],
  ["CHAT", "Chat"],
  ["TASK", "Task"],
  ["EMAIL", "Email"],
];

/** What is filled in before a call. */
export function CallForm({ flow }: { readonly flow: FlowView }) {
  const model = useModel();
  const { isBusy } = useValue(model.call.state);
  const [options, setOptions] = useState(emptyOptions);
  const [problem, setProblem] = useState<string>();
  const change = (part: Partial<CallOptions>) => setOptions({ ...options, ...part });
  const begin = (event: FormEvent) => {
    event.preventDefault();
    const made = callStart(flow.listing.key, options);
    setProblem("problem" in made ? made.problem : undefined);
    if ("start" in made) void model.call.start(made.start, flow.version);
  };
  return (
    <form className="call-form" onSubmit={begin}>
      <h2>Call {flow.listing.name}</h2>
      <p className="muted">On this machine, with a clock of its own. Nothing reaches Amazon Connect.</p>
      <fieldset className="channels">
        <legend>Channel</legend>
        {channels.map(([channel, name]) => (
          <label key={channel}>
            <input
              type="radio"
              name="channel"
              checked={options.channel === channel}
              onChange={() => change({ channel })}
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <label className="field">
        Number of the customer
        <input
          value={options.from}
          placeholder="+15550100001"
          onChange={({ target }) => change({ from: target.value })}
        />
      </label>
      <label className="field">
        When it is
        <input type="datetime-local" value={options.at} onChange={({ target }) => change({ at: target.value })} />
      </label>
      <label className="field">
        Attributes, one name=value a line
        <textarea
          rows={2}
          value={options.attributes}
          spellCheck={false}
          onChange={({ target }) => change({ attributes: target.value })}
        />
      </label>
      {problem !== undefined && (
        <p className="value-refused" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" className="primary" disabled={isBusy}>
        <Icon name="call" /> Call
      </button>
    </form>
  );
}
