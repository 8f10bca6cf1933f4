import type { Share } from "@flowc/viewer";
import { percent } from "../text/counted.js";

/** How much of the branches was taken, as a bar with its numbers. */
export function ShareBar({ share: { taken, total } }: { readonly share: Share }) {
  const part = percent(taken, total);
  return (
    <span className="share" title={`${taken} of ${total} branches`}>
      <svg className="share-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="share-all" width="100" height="6" rx="3" />
        <rect className="share-part" width={part} height="6" rx="3" />
      </svg>
      {part} %
      <span className="unseen">
        , {taken} of {total} branches
      </span>
    </span>
  );
}
