import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import {
  type Answer,
  jsonAnswer,
  type LoopbackHost,
  type LoopbackServer,
  listenOnLoopback,
  readBody,
  sendAnswer,
} from "@flowc/loopback";
import { EmulatorStartError, emulatorDiagnostics } from "../diagnostics.js";
import type { WireAnswer } from "../protocol/encode-response.js";
import { foreignCaller } from "./guard.js";
import type { Delivery, ServiceRequest } from "./service.js";

/** Largest request body in bytes: the longest flow content with every character escaped, and some room. */
export const usualLargestBodyBytes = 2 * 1024 * 1024;

/** Path under which an emulator says who it is; no operation of the service has it. */
export const identityPath = "/.flowc/emulator";

export interface HttpServerOptions {
  readonly host: LoopbackHost;
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
export async function listen(options: HttpServerOptions): Promise<LoopbackServer> {
  const { host, port } = options;
  const malformed = refusal(400, "BadRequest", "The request is not valid HTTP.");
  const handle = (request: IncomingMessage, response: ServerResponse) => respond(options, request, response);
  const { server, failure } = await listenOnLoopback({ host, port, malformed, handle });
  if (server !== undefined) return server;
  throw new EmulatorStartError(emulatorDiagnostics.create("EMU104", { host, port, reason: failure.reason }));
}

async function respond(options: HttpServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const foreign = foreignCaller(request.headers);
  if (foreign) return send(response, refusal(403, "ForeignCaller", `${foreign.code} ${foreign.message}`));
  if (request.url === identityPath) return send(response, jsonAnswer(200, options.identity));
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

function send(response: ServerResponse, { headers, ...answer }: Answer | WireAnswer): void {
  const always = { "content-type": "application/json", "x-amzn-requestid": randomUUID() };
  sendAnswer(response, { ...answer, headers: { ...always, ...headers } });
}

const refusal = (status: number, name: string, Message: string): Answer =>
  jsonAnswer(status, { Message }, { "x-amzn-errortype": name });

const tooLarge = (most: number) => refusal(413, "RequestEntityTooLargeException", `The body exceeds ${most} bytes.`);
