import type { BlockView, PlaceView } from "@flowc/viewer";

interface SourceLinesProps {
  readonly source: NonNullable<BlockView["source"]>;
  readonly place: PlaceView | undefined;
}

/** The author's lines around a block. */
export function SourceLines({ source: { firstLine, lines }, place }: SourceLinesProps) {
  return (
    <section aria-labelledby="source-title">
      <h3 id="source-title">Source</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by the keyboard */}
      <section className="source" tabIndex={0} aria-label="Lines of the source">
        <pre>
          {lines.map((line, index) => {
            const number = firstLine + index;
            return (
              <span key={number} className="source-line" data-here={number === place?.line || undefined}>
                <span className="source-number">{number}</span>
                <code>{line === "" ? " " : line}</code>
                {"\n"}
              </span>
            );
          })}
        </pre>{" "}
      </section>
    </section>
  );
}
