import { type DrawnMark, markWords } from "@flowc/pictures";

/** What the marks of a picture mean. */
export function Legend({
  title,
  marks,
  note,
}: {
  readonly title: string;
  readonly marks: readonly DrawnMark[];
  readonly note?: string | undefined;
}) {
  return (
    <div className="legend">
      <h2>{title}</h2>
      <ul className="plain">
        {marks.map((mark) => (
          <li key={mark}>
            <span className="legend-sign" data-mark={mark} aria-hidden="true">
              {markWords[mark].sign}
            </span>
            {markWords[mark].word}
          </li>
        ))}
      </ul>
      {note !== undefined && <p className="muted">{note}</p>}
    </div>
  );
}
