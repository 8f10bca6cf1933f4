import type { IncomingMessage, ServerResponse } from "node:http";
import type { ViewEvent } from "../contract/view-api.js";
import { securityHeaders } from "./answers.js";

/** Registers a listener; what it returns takes the listener away. */
export type Subscribe = (listener: (event: ViewEvent) => void) => () => void;

export interface EventStreamsOptions {
  readonly subscribe: Subscribe;
  /** How often a stream on which nothing happens says that it is still there. */
  readonly keepAliveMilliseconds: number;
}

/** How many events are kept for those who come back. */
const mostKept = 100;

/** How soon a browser comes back after a stream broke, in milliseconds. */
const reconnectMilliseconds = 1000;

/** The open streams of server-sent events. */
export class EventStreams {
  readonly #open = new Set<ServerResponse>();
  readonly #kept: ViewEvent[] = [];
  readonly #unsubscribe: () => void;
  readonly #heartbeat: NodeJS.Timeout;

  constructor({ subscribe, keepAliveMilliseconds }: EventStreamsOptions) {
    this.#unsubscribe = subscribe((event) => {
      this.#kept.push(event);
      if (this.#kept.length > mostKept) this.#kept.shift();
      this.#toAll(asText(event));
    });
    this.#heartbeat = setInterval(() => this.#toAll(": still here\n\n"), keepAliveMilliseconds);
    this.#heartbeat.unref();
  }

  /** Opens a stream, first with what happened since the event that the browser saw last. */
  open(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, {
      ...securityHeaders,
      "content-type": "text/event-stream",
      "cache-control": "no-store",
    });
    const seen = lastSeen(request);
    const missed = this.#kept.filter(({ version }) => seen !== undefined && version > seen);
    response.write(`retry: ${reconnectMilliseconds}\n\n${missed.map(asText).join("")}`);
    this.#open.add(response);
    response.once("close", () => this.#open.delete(response));
  }

  /** Ends all streams: browsers come back when a server is there again. */
  close(): void {
    this.#unsubscribe();
    clearInterval(this.#heartbeat);
    for (const response of this.#open) response.end();
  }

  #toAll(text: string): void {
    for (const response of this.#open) response.write(text);
  }
}

function asText(event: ViewEvent): string {
  return `id: ${event.version}\ndata: ${JSON.stringify(event)}\n\n`;
}

function lastSeen({ headers }: IncomingMessage): number | undefined {
  const id = headers["last-event-id"];
  return typeof id === "string" && /^\d{1,15}$/.test(id) ? Number(id) : undefined;
}
