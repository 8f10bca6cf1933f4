import type { ViewEvent } from "@flowc/viewer";

/** Whether the server can be heard. */
export type Connection = "connecting" | "open" | "lost";

/** The part of an `EventSource` that is needed. */
export interface EventStream {
  onopen: (() => void) | null;
  onerror: (() => void) | null;
  onmessage: ((message: { readonly data: unknown }) => void) | null;
  close(): void;
  readonly readyState: number;
}

export interface FeedListener {
  connection(connection: Connection): void;
  event(event: ViewEvent): void;
}

const closed = 2;

/**
 * Listens to the server and comes back to it: a browser gives up on a stream that was refused, for example by a proxy or
 * by a server that is just starting, so that a new one is opened after a while.
 * @param later runs something in a second or so
 */
export function listenToServer(
  open: () => EventStream,
  listener: FeedListener,
  later: (run: () => void) => void,
): () => void {
  let stream = open();
  let isOver = false;
  const attach = () => {
    stream.onopen = () => listener.connection("open");
    stream.onmessage = ({ data }) => {
      const event = readEvent(data);
      if (event !== undefined) listener.event(event);
    };
    stream.onerror = () => {
      listener.connection("lost");
      if (stream.readyState !== closed) return;
      later(() => {
        if (isOver) return;
        stream = open();
        attach();
      });
    };
  };
  attach();
  return () => {
    isOver = true;
    stream.close();
  };
}

/** An event of the server; undefined for what this page does not know. */
function readEvent(data: unknown): ViewEvent | undefined {
  try {
    const event = JSON.parse(String(data)) as ViewEvent;
    return event.type === "changed" && Array.isArray(event.flows) ? event : undefined;
  } catch {
    return undefined;
  }
}
