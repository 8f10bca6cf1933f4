import type { EditableView, FlowView } from "@flowc/viewer";
import { Shown } from "../app/loaded.js";
import { useModel, useValue } from "../app/model-context.js";
import { ValueForm } from "./value-form.js";

/** What can be changed in a block, and why the rest cannot. */
export function Values({ flow, block }: { readonly flow: FlowView; readonly block: string }) {
  const model = useModel();
  const edits = useValue(model.edits.state);
  if (edits.status === "idle" || (edits.value !== undefined && edits.value.block !== block)) return null;
  return (
    <section aria-labelledby="values-title">
      <h3 id="values-title">Values</h3>
      <Shown of={edits} what="the values" retry={() => void model.edits.refresh()}>
        {({ values }) => (
          <>
            {values.length === 0 && <p className="muted">This block has no value of its own.</p>}
            <ValueList values={values} flow={flow} block={block} />
          </>
        )}
      </Shown>
    </section>
  );
}

interface ListProps {
  readonly values: readonly EditableView[];
  readonly flow: FlowView;
  readonly block: string;
}

function ValueList({ values, flow, block }: ListProps) {
  const model = useModel();
  const { edited, refused, written, isBusy } = useValue(model.editing.state);
  const drafts = useValue(model.drafts);
  return (
    <ul className="plain values">
      {values.map((value) => {
        const isLast = edited?.block === block && edited.id === value.id;
        return value.why === undefined ? (
          <ValueForm
            key={value.label}
            value={value}
            draft={drafts.get(value.label)}
            onDraft={(draft) => model.draft(value.label, draft)}
            isBusy={isBusy}
            refused={isLast && written === undefined ? refused : undefined}
            onSave={(next) => void model.edit(flow.listing.key, block, value.id, next)}
          />
        ) : (
          <li key={value.label} className="value">
            <span className="value-label">{value.label}</span>
            <span className="value-fixed">{value.value}</span>
            <span className="value-why">{value.why}</span>
          </li>
        );
      })}
    </ul>
  );
}
