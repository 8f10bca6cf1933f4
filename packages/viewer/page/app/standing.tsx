import { PlaceLink } from "../block/place-buttons.js";
import { useModel, useValue } from "./model-context.js";

/** What keeps the page from being up to date: the server is gone, or the sources cannot be loaded. */
export function Standing() {
  const model = useModel();
  const connection = useValue(model.connection);
  const estate = useValue(model.estate.state).value;
  const first = estate?.findings.find(({ severity }) => severity === "error");
  return (
    <div aria-live="polite">
      {connection === "lost" && (
        <p className="standing standing-lost">
          <strong>The server is gone.</strong> What you see is what was known last. The page connects again by itself as
          soon as <code>flowc view</code> runs.
        </p>
      )}
      {estate?.isCurrent === false && (
        <p className="standing standing-old">
          <strong>The sources could not be loaded.</strong> What you see is from before the last change.
          {first !== undefined && ` ${first.message} `}
          {first?.place !== undefined && <PlaceLink place={first.place} />}
        </p>
      )}
    </div>
  );
}
