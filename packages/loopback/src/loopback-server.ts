import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { type Answer, answerText } from "./answer.js";

/** Addresses that only this machine can reach. */
export type LoopbackHost = "127.0.0.1" | "::1";

export interface LoopbackOptions {
  /** Default `127.0.0.1`. */
  readonly host?: LoopbackHost;
  /** 1 to 65535, or 0 for any free one. */
  readonly port: number;
  /** Answers a request. It must not throw or reject: what it does not catch is a bug. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
  /** Answers what is not HTTP. */
  readonly malformed: Answer;
}

/** A server that listens until it is closed. */
export interface LoopbackServer {
  /** `http://127.0.0.1:4510`, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /**
   * Takes no connection any more, lets answers that are on their way arrive, and cuts what is still open then.
   * @param graceMilliseconds how long answers may take. Default 0: every connection is cut at once
   */
  close(graceMilliseconds?: number): Promise<void>;
}

/** Why nothing listens. */
export interface ListenFailure {
  /** `taken`: something else listens there; `denied`: this user may not listen on that port. */
  readonly kind: "taken" | "denied" | "other";
  /** In the words of the system. */
  readonly reason: string;
}

/** A server, or why there is none. */
export type Listening =
  | { readonly server: LoopbackServer; readonly failure?: never }
  | { readonly server?: never; readonly failure: ListenFailure };

/** Listens on this machine's loopback. */
export function listenOnLoopback({ host = "127.0.0.1", port, handle, malformed }: LoopbackOptions): Promise<Listening> {
  const server = createServer((request, response) => {
    // A connection that is kept open for a next request would hold up whoever closes the server meanwhile.
    response.once("close", () => setImmediate(() => server.listening || server.closeIdleConnections()));
    void handle(request, response);
  });
  server.on("clientError", (_error, socket) => refuseMalformed(socket as Socket, malformed));
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => resolve({ failure: failureOf(error) }));
    server.listen(port, host, () => resolve({ server: running(server, host) }));
  });
}

function running(server: Server, host: LoopbackHost): LoopbackServer {
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host === "::1" ? "[::1]" : host}:${port}`,
    port,
    close: (graceMilliseconds = 0) =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        if (graceMilliseconds === 0) server.closeAllConnections();
      }),
  };
}

const kinds: Readonly<Record<string, ListenFailure["kind"]>> = { EADDRINUSE: "taken", EACCES: "denied" };

function failureOf({ code = "", message }: NodeJS.ErrnoException): ListenFailure {
  return { kind: kinds[code] ?? "other", reason: message };
}

function refuseMalformed(socket: Socket, answer: Answer): void {
  if (socket.writable) socket.end(answerText(answer));
  else socket.destroy();
}
