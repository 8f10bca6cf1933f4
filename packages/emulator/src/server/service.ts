import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { checkConstraints } from "../constraints/check-constraints.js";
import { emulatorDiagnostics } from "../diagnostics.js";
import type { Fault } from "../faults/fault.js";
import type { FaultPlan } from "../faults/fault-plan.js";
import type { RateLimit } from "../faults/rate-limit.js";
import type { Visibility } from "../faults/visibility.js";
import type { ModelOperation, ServiceModel } from "../model/service-model.js";
import { neighbourOperations, routeNeighbour } from "../neighbours/index.js";
import type { NeighbourRoute } from "../neighbours/wire/neighbour-route.js";
import { decodeInput } from "../protocol/decode-request.js";
import { encodeError, encodeOutput, type WireAnswer } from "../protocol/encode-response.js";
import { createOperationRouter, type Route, type Router } from "../protocol/router.js";
import { asDeclared, ServiceError } from "../protocol/service-error.js";
import { type KnownCredentials, signatureProblem } from "../protocol/signature.js";
import type { Call } from "../services/call.js";
import { emulatedOperations } from "../services/index.js";
import { findInstance } from "../services/instances/find-instance.js";
import type { Operation } from "../services/operation.js";
import type { Store } from "../store/store.js";
import type { Transaction } from "../store/transaction.js";
import type { CallLog } from "./call-log.js";
import { checkToken } from "./idempotency.js";
import { type Place, placeOf } from "./place.js";
import type { Clock, Settings } from "./settings.js";

/** A request as it came in. */
export interface ServiceRequest {
  readonly method: string;
  /** Raw path with the query. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the transport does with a request: send the answer, cut the line, leave it hanging, or die. */
export interface Delivery {
  readonly answer: WireAnswer | undefined;
  readonly afterwards: "nothing" | "cut" | "hang" | "crash";
}

/** What a request asks for, of Connect or of a neighbour, and how it is answered. */
interface Task {
  readonly name: string;
  /** Does it; undefined when the emulator does not have the operation. */
  readonly perform: ((fault: Fault | undefined, place: Place) => WireAnswer) | undefined;
  /** Says that it is not to be had. */
  readonly gap: () => ServiceError;
  readonly refuse: (error: ServiceError) => WireAnswer;
}

/** Everything the service needs from the one who starts it. */
export interface ServiceParts {
  readonly model: ServiceModel;
  readonly store: Store;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly newId: (() => string) | undefined;
  readonly faults: FaultPlan;
  readonly rateLimit: RateLimit | undefined;
  readonly visibility: Visibility;
  readonly calls: CallLog;
  /** Access keys whose signatures are checked; undefined: none is. */
  readonly credentials?: readonly KnownCredentials[] | undefined;
  /** Accounts by access key id. */
  readonly accounts?: Readonly<Record<string, string>> | undefined;
}

/**
 * The service without its transport: takes a request through routing, authorisation, rate and faults, JSON, model
 * constraints, instance, state, idempotency token, and then to the operation, in this order.
 */
export class Service {
  readonly #parts: ServiceParts;
  readonly #route: Router;

  constructor(parts: ServiceParts) {
    this.#parts = parts;
    this.#route = createOperationRouter(parts.model.operations.values());
  }

  /** Checks the signature of a request, when that was asked for; undefined when it may go on. */
  async authorise(request: ServiceRequest): Promise<Delivery | undefined> {
    const { credentials, clock } = this.#parts;
    if (credentials === undefined || request.headers.authorization === undefined) return undefined;
    const problem = await signatureProblem(request, credentials, clock.now());
    if (problem === undefined) return undefined;
    const task = this.#taskOf(request);
    return answerOnly(task === undefined ? this.#refusal(problem) : task.refuse(problem));
  }

  /** Answers one request. Never throws: a bug of ours becomes a 500 that says so. */
  deliver(request: ServiceRequest): Delivery {
    const task = this.#taskOf(request);
    if (task === undefined) return answerOnly(this.#refusal(unknownOperation(request)));
    const delivery = this.#deliverTask(task, request);
    this.#parts.calls.add({
      operation: task.name,
      invocationId: headerText(request.headers["amz-sdk-invocation-id"]),
      attempt: attemptOf(headerText(request.headers["amz-sdk-request"])),
      status: delivery.answer?.status ?? 0,
      error: delivery.answer?.headers["x-amzn-errortype"],
    });
    return delivery;
  }

  #taskOf(request: ServiceRequest): Task | undefined {
    const neighbour = routeNeighbour(request);
    if (neighbour !== undefined) return this.#neighbourTask(neighbour);
    const route = this.#route(request.method, request.target);
    if (route === undefined) return undefined;
    const { name } = route.operation;
    const emulated = emulatedOperations.get(name);
    const perform =
      emulated &&
      ((fault: Fault | undefined, place: Place) => this.#perform(route, emulated, request, { fault, place }));
    return { name, perform, gap: () => notEmulated(name), refuse: (error) => this.#refusal(error) };
  }

  #neighbourTask(route: NeighbourRoute): Task {
    const { name, refuse } = route;
    const emulated = neighbourOperations.get(name);
    const perform = (fault: Fault | undefined, place: Place): WireAnswer => {
      try {
        const input = route.input();
        return this.#transact({ fault, place }, (tables) =>
          route.answer(emulated?.handle(input, this.#newCall(name, tables, { fault, place })) ?? {}),
        );
      } catch (error) {
        return refuse(error instanceof ServiceError ? error : ownBug(name, error));
      }
    };
    return { name, perform: emulated && perform, gap: () => notEmulatedBeside(name), refuse };
  }

  #deliverTask({ name, perform, gap, refuse }: Task, request: ServiceRequest): Delivery {
    const { faults, rateLimit } = this.#parts;
    if (request.headers.authorization === undefined) return answerOnly(refuse(missingToken()));
    if (perform === undefined) return answerOnly(refuse(gap()));
    const { settings, accounts } = this.#parts;
    const place = placeOf(request.headers, settings, accounts);
    if (rateLimit?.take(`${spaceOf(place, settings)}${name}`, name) === false) return answerOnly(refuse(throttled()));
    const fault = faults.next(name);
    const instead = fault && insteadOfEffect(fault, refuse);
    if (instead) return instead;
    const answer = perform(fault, place);
    return fault ? afterEffect(fault, answer, refuse) : answerOnly(answer);
  }

  #perform(route: Route, emulated: Operation, request: ServiceRequest, circumstances: Circumstances): WireAnswer {
    const { operation, labels } = route;
    try {
      const query = new URLSearchParams(request.target.split("?").slice(1).join("?"));
      const input = decodeInput(operation, { labels, query, headers: request.headers, body: request.body });
      checkConstraints(operation.limits, input);
      return this.#transact(circumstances, (tables) => this.#handle(operation, emulated, input, tables, circumstances));
    } catch (error) {
      if (error instanceof ServiceError) return this.#refusal(asDeclared(error, operation.limits.errors));
      return this.#refusal(ownBug(operation.name, error));
    }
  }

  #handle(
    operation: ModelOperation,
    emulated: Operation,
    input: Readonly<Record<string, unknown>>,
    tables: Transaction,
    circumstances: Circumstances,
  ): WireAnswer {
    const call = this.#newCall(operation.name, tables, circumstances);
    const answer = (output: object) => encodeOutput(operation, output);
    if (emulated.scope === "account") {
      const token = checkToken(operation, input, tables, call.now);
      return token.known ?? this.#finish(answer(emulated.handle(input, call)), tables, token.remember);
    }
    const instance = findInstance(call, String(input.InstanceId), emulated.access);
    const token = checkToken(operation, input, tables, call.now);
    return token.known ?? this.#finish(answer(emulated.handle(input, { ...call, instance })), tables, token.remember);
  }

  #finish(answer: WireAnswer, tables: Transaction, remember: (answer: WireAnswer) => void): WireAnswer {
    for (const id of tables.created()) this.#parts.visibility.created(id);
    remember(answer);
    return answer;
  }

  /** One request against the tables of its account and region, or against what they were when a fault makes it old. */
  #transact<T>({ fault, place }: Circumstances, request: (tables: Transaction) => T): T {
    const { store, settings } = this.#parts;
    const space = spaceOf(place, settings);
    return fault?.kind === "staleRead"
      ? store.readBefore(fault.writes ?? 1, request, space)
      : store.transact(request, space);
  }

  #newCall(operation: string, tables: Transaction, { fault, place }: Circumstances): Call {
    const { clock, newId, visibility } = this.#parts;
    const settings = { ...this.#parts.settings, ...place };
    return {
      ...visibility.forRequest(operation),
      operation,
      tables,
      settings,
      now: clock.now(),
      newId: newId ?? randomUUID,
      outcome: () => (fault?.kind === "failLater" ? fault.message : undefined),
    };
  }

  #refusal(error: ServiceError): WireAnswer {
    return encodeError(this.#parts.model, error);
  }
}

/** What a request meets: the fault that strikes it, and where it belongs. */
interface Circumstances {
  readonly fault: Fault | undefined;
  readonly place: Place;
}

/** Tables of another account or region are kept apart under its name. */
function spaceOf({ accountId, region }: Place, settings: Settings): string {
  const isUsual = accountId === settings.accountId && region === settings.region;
  return isUsual ? "" : `${accountId}/${region}/`;
}

const answerOnly = (answer: WireAnswer): Delivery => ({ answer, afterwards: "nothing" });

/** What a fault does that strikes before the work; undefined when the work is done first. */
function insteadOfEffect(fault: Fault, refuse: Task["refuse"]): Delivery | undefined {
  switch (fault.kind) {
    case "throttle":
      return answerOnly(withRetryAfter(refuse(throttled()), fault.retryAfterSeconds));
    case "serverError":
      return fault.afterEffect ? undefined : answerOnly(refuse(internalError(fault.status)));
    case "timeout":
      return fault.afterEffect ? undefined : { answer: undefined, afterwards: "hang" };
    case "connectionReset":
      return { answer: undefined, afterwards: "cut" };
    case "crash":
      return fault.when === "beforeEffect" ? { answer: undefined, afterwards: "crash" } : undefined;
    default:
      return undefined;
  }
}

function afterEffect(fault: Fault, answer: WireAnswer, refuse: Task["refuse"]): Delivery {
  switch (fault.kind) {
    case "serverError":
      return answerOnly(refuse(internalError(fault.status)));
    case "timeout":
      return { answer: undefined, afterwards: "hang" };
    case "lostResponse":
      return { answer: undefined, afterwards: "cut" };
    case "crash":
      return { answer: fault.when === "afterResponse" ? answer : undefined, afterwards: "crash" };
    default:
      return answerOnly(answer);
  }
}

const unknownOperation = ({ method, target }: ServiceRequest) =>
  new ServiceError(
    "UnknownOperationException",
    { Message: `No operation answers to ${method} ${target.split("?")[0]}.` },
    404,
  );

const missingToken = () =>
  new ServiceError("MissingAuthenticationTokenException", { Message: "Missing Authentication Token" }, 403);

const notEmulated = (operation: string) => {
  const { code, message } = emulatorDiagnostics.create("EMU101", { operation });
  return new ServiceError("NotEmulated", { Message: `${code} ${message}` }, 501);
};

const notEmulatedBeside = (operation: string) => {
  const { code, message } = emulatorDiagnostics.create("EMU108", { operation });
  return new ServiceError("NotEmulated", { Message: `${code} ${message}` }, 501);
};

const throttled = () => new ServiceError("ThrottlingException", { Message: "Rate exceeded" });

const internalError = (status: number | undefined) =>
  new ServiceError("InternalServiceException", { Message: "An injected internal error." }, status ?? 500);

function ownBug(operation: string, error: unknown): ServiceError {
  const reason = error instanceof Error ? error.message : String(error);
  const { code, message } = emulatorDiagnostics.create("EMU107", { operation, reason });
  return new ServiceError("InternalServiceException", { Message: `${code} ${message}` });
}

const withRetryAfter = (answer: WireAnswer, seconds: number | undefined): WireAnswer =>
  seconds === undefined ? answer : { ...answer, headers: { ...answer.headers, "retry-after": String(seconds) } };

const headerText = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header);

function attemptOf(header = ""): number | undefined {
  const attempt = /(?:^|;)\s*attempt=(\d+)/.exec(header)?.[1];
  return attempt === undefined ? undefined : Number(attempt);
}
