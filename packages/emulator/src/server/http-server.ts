import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { EmulatorStartError, emulatorDiagnostics } from "../diagnostics.js";
import type { WireAnswer } from "../protocol/encode-response.js";
import { foreignCaller } from "./guard.js";
import type { Delivery, ServiceRequest } from "./service.js";

/** Largest request body in bytes: the longest flow content with every character escaped, and some room. */
export const usualLargestBodyBytes = 2 * 1024 * 1024;

/** Path under which an emulator says who it is; no operation of the service has it. */
export const identityPath = "/.flowc/emulator";

export interface HttpServerOptions {
  readonly host: "127.0.0.1" | "::1";
  readonly port: number;
  /** What the identity path answers. */
  readonly identity: object;
  readonly deliver: (request: ServiceRequest) => Delivery;
  /** Refuses a request before it is delivered. */
  readonly authorise: (request: ServiceRequest) => Promise<Delivery | undefined>;
  /** Largest body in bytes. */
  readonly largestBodyBytes: number;
  /** Called when a fault asks the emulator to die. */
  readonly onCrash: () => void;
}

/** Starts listening on loopback. Rejects with EMU104 as an `EmulatorStartError` when the address is not to be had. */
export function listen(options: HttpServerOptions): Promise<Server> {
  const server = createServer((request, response) => {
    void handle(options, request, response);
  });
  server.on("clientError", (_error, socket) => refuseMalformed(socket as Socket));
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const { host, port } = options;
      reject(new EmulatorStartError(emulatorDiagnostics.create("EMU104", { host, port, reason: error.message })));
    });
    server.listen(options.port, options.host, () => resolve(server));
  });
}

async function handle(options: HttpServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const foreign = foreignCaller(request.headers);
  if (foreign) return send(response, refusal(403, "ForeignCaller", `${foreign.code} ${foreign.message}`));
  if (request.url === identityPath) return send(response, json(200, options.identity));
  const body = await readBody(request, options.largestBodyBytes);
  if (body === undefined) return send(response, tooLarge(options.largestBodyBytes));
  const { method = "GET", url: target = "/", headers } = request;
  const asked = { method, target, headers, body };
  const { answer, afterwards } = (await options.authorise(asked)) ?? options.deliver(asked);
  if (afterwards === "hang") return;
  if (afterwards === "cut") return void request.socket.destroy();
  if (afterwards === "crash" && answer === undefined) return options.onCrash();
  if (afterwards === "crash") response.once("close", options.onCrash);
  if (answer) send(response, answer);
}

/**
 * The body as text; undefined when it is larger than allowed. What is too large is read to its end, so that the
 * client gets to read the refusal, but not without end. A client that goes away leaves an empty text.
 */
async function readBody(request: IncomingMessage, largestBodyBytes: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      size += (chunk as Buffer).length;
      if (size > 8 * largestBodyBytes) return void request.socket.destroy();
      if (size <= largestBodyBytes) chunks.push(chunk as Buffer);
    }
  } catch {
    return "";
  }
  return size > largestBodyBytes ? undefined : Buffer.concat(chunks).toString("utf8");
}

function send(response: ServerResponse, answer: WireAnswer): void {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, {
    "content-type": "application/json",
    "x-amzn-requestid": randomUUID(),
    "content-length": body.length,
    ...answer.headers,
  });
  response.end(body);
}

function refuseMalformed(socket: Socket): void {
  if (!socket.writable) return void socket.destroy();
  const { body } = refusal(400, "BadRequest", "The request is not valid HTTP.");
  const head = ["HTTP/1.1 400 Bad Request", "content-type: application/json", "x-amzn-errortype: BadRequest"];
  socket.end([...head, `content-length: ${Buffer.byteLength(body)}`, "connection: close", "", body].join("\r\n"));
}

const json = (status: number, value: object): WireAnswer => ({ status, headers: {}, body: JSON.stringify(value) });

const refusal = (status: number, name: string, Message: string): WireAnswer => ({
  ...json(status, { Message }),
  headers: { "x-amzn-errortype": name },
});

const tooLarge = (most: number) => refusal(413, "RequestEntityTooLargeException", `The body exceeds ${most} bytes.`);
