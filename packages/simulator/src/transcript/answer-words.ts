import { isJsonObject } from "@flowc/connect-model";
import { quotedList } from "@flowc/diagnostics";
import type { Request } from "../request/request.js";
import type { TraceEvent } from "../trace/trace-event.js";
import { receptionOf } from "../world/queues/queue-answer.js";
import { callOutcomeOf } from "../world/third-party/third-party-answer.js";

type Answered = Extract<TraceEvent, { event: "RequestAnswered" }>;

/** What comes back as it is, in one line that is not too long. */
function asItIs({ answer, result }: Answered): string {
  if (answer.kind !== "value") return result;
  const text = typeof answer.value === "string" ? answer.value : (JSON.stringify(answer.value) ?? "nothing");
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}

/** Whether hours were open, and the overrides that made them so. */
function ofHours(event: Answered): string {
  const value = event.answer.kind === "value" ? event.answer.value : undefined;
  const isOpen = isJsonObject(value) ? value.open : value;
  if (typeof isOpen !== "boolean") return asItIs(event);
  const overrides = isJsonObject(value) && Array.isArray(value.overrides) ? value.overrides : [];
  const names = overrides.filter((name) => typeof name === "string");
  return `${isOpen ? "open" : "closed"}${names.length === 0 ? "" : `, by ${quotedList(names)}`}`;
}

/** Whether a queue took the contact, in which place, and who will accept it. */
function ofQueue(event: Answered): string {
  const reception = receptionOf(event.answer);
  if (reception.kind === "failed") return reception.error === "QueueAtCapacity" ? "is full" : asItIs(event);
  const { accepts, position } = reception;
  const place = position === 1 ? "takes the contact" : `takes the contact, number ${position} in line`;
  return accepts === undefined ? place : `${place}; "${accepts.agent}" accepts after ${accepts.afterSeconds} s`;
}

/** Whether somebody outside answered the phone. */
function ofPhone(event: Answered): string {
  const outcome = callOutcomeOf(event.answer);
  if (outcome?.kind === "answered") return "answers";
  return outcome?.reason ?? asItIs(event);
}

/** What the world answered, in words where they say more than the value. */
export function answerWords(event: Answered, asked: Request["kind"] | undefined): string {
  if (asked === "hours") return ofHours(event);
  if (asked === "queue") return ofQueue(event);
  return asked === "thirdParty" ? ofPhone(event) : asItIs(event);
}
