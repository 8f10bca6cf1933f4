import type { Answer, ThirdPartyQuestion } from "../../request/request.js";
import type { Answerer } from "../answerer.js";
import { byTarget } from "../by-target.js";
import type { Replies, Reply } from "../reply.js";
import { whenAnswered } from "../when-answered.js";
import type { ThirdPartyAnswer } from "./third-party-answer.js";

/** What happens at a phone that a flow calls. */
export type PhoneState =
  | "answers"
  | "busy"
  /** It rings until the block gives up. */
  | "noAnswer"
  | {
      /** How long it rings before somebody answers, in seconds. Default 0. */
      readonly answersAfterSeconds?: number;
      /** How long they talk until the other party hangs up, in seconds. Absent: it stays on the line. */
      readonly talksSeconds?: number;
    };

export interface PhoneOptions {
  /**
   * Phones outside that flows call, by number in E.164 (blanks do not count); `*` are all others.
   *
   * Answer: `ThirdPartyAnswer`, `{ outcome, talksSeconds }`, after the time that it rings.
   *
   * @example
   * { phones: { "+15550100042": { answersAfterSeconds: 12, talksSeconds: 60 }, "*": "busy" } }
   */
  readonly phones?: Readonly<Record<string, Reply<PhoneState, ThirdPartyQuestion>>>;
}

function plain(number: string): string {
  return number.replace(/[\s()-]/g, "");
}

/** What becomes of a call, and how long it rings before. */
function callOf(state: PhoneState, ringSeconds: number): { readonly answer: ThirdPartyAnswer; readonly rings: number } {
  if (state === "busy") return { answer: { outcome: "failed" }, rings: 0 };
  if (state === "answers") return { answer: { outcome: "answered" }, rings: 0 };
  const noAnswer = { answer: { outcome: "noAnswer" }, rings: ringSeconds } as const;
  if (state === "noAnswer") return noAnswer;
  const { answersAfterSeconds = 0, talksSeconds } = state;
  if (answersAfterSeconds > ringSeconds) return noAnswer;
  const talking = talksSeconds === undefined ? {} : { talksSeconds };
  return { answer: { outcome: "answered", ...talking }, rings: answersAfterSeconds };
}

function later(answer: Answer, seconds: number): Answer {
  return answer.kind === "value" && seconds > 0
    ? { ...answer, afterSeconds: (answer.afterSeconds ?? 0) + seconds }
    : answer;
}

/** The part of a world that answers the phone. */
export function answerPhones({ phones = {} }: PhoneOptions, replies: Replies): Answerer<ThirdPartyQuestion> {
  const known = byTarget(Object.entries(phones).map(([number, reply]) => [plain(number), reply] as const));
  return (question) => {
    const number = plain(question.number);
    const reply = known.find(number);
    if (reply === undefined) return known.unknown(number);
    let rings = 0;
    const answer = replies.answer(reply, question, (state) => {
      const call = callOf(state, question.ringSeconds);
      rings = call.rings;
      return { ...call.answer };
    });
    return whenAnswered(answer, (settled) => later(settled, rings));
  };
}
