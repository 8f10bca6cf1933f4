import type { ReactNode } from "react";
import type { Loaded } from "../model/query.js";

interface ShownProps<T> {
  readonly of: Loaded<T>;
  /** What is waited for, as the end of a sentence: `the flow`. */
  readonly what: string;
  readonly retry: () => void;
  readonly children: (value: T) => ReactNode;
}

/** Shows an answer, or why there is none yet; while it is asked again, what was known stays. */
export function Shown<T>({ of: loaded, what, retry, children }: ShownProps<T>) {
  if (loaded.value !== undefined) return <>{children(loaded.value)}</>;
  if (loaded.status !== "failed") {
    return (
      <p className="empty waiting" role="status">
        Reading {what} …
      </p>
    );
  }
  return (
    <div className="empty" role="alert">
      <p>
        <strong>{loaded.problem.message}</strong>
      </p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}
