import type { FlowView } from "@flowc/viewer";

interface OutlineProps {
  readonly flow: FlowView;
  readonly selected: string | undefined;
  readonly onOpen: (block: string) => void;
}

/** The flow as text, block after block: to be read from top to bottom, also by a screen reader. */
export function Outline({ flow: { drawing }, selected, onOpen }: OutlineProps) {
  const names = new Map(drawing.blocks.map(({ id, title, summary }) => [id, summary ?? title]));
  return (
    <ol className="plain outline">
      {drawing.blocks.map(({ id, title, summary, branches }) => (
        <li key={id}>
          <button
            type="button"
            className="outline-block"
            aria-current={id === selected || undefined}
            onClick={() => onOpen(id)}
          >
            <strong>{title}</strong> {summary !== undefined && <span>{summary}</span>}
          </button>
          <ul className="plain outline-branches">
            {branches.map(({ index, label, target, role }) => (
              <li key={index} className={`role-${role}`}>
                <span className="branch-label">{label}</span>
                {target === undefined ? (
                  <span className="muted">leads nowhere</span>
                ) : (
                  <button type="button" className="link" onClick={() => onOpen(target)}>
                    {names.get(target) ?? target}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
