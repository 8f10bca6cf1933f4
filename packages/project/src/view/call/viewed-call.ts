import type { JsonValue } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { formatScript, requestText } from "@flowc/simulator";
import type { CallLine, CallView } from "@flowc/viewer";
import { beginCall, type CallParts } from "../../simulation/begin-call.js";
import type { LiveCall } from "../../simulation/live-call.js";
import { answerForms } from "../../simulation/typed-answer.js";
import { findingInView } from "../in-view.js";
import { viewDiagnostics } from "../view-codes.js";
import { callHint } from "./call-hint.js";
import { CallPath, keyInProgram } from "./call-path.js";
import { type CallQuestion, questionHint, typedReply } from "./call-question.js";
import { lineInView, standingSentence } from "./call-words.js";

const standstillWords = "Nothing happens by itself now: somebody has to do something.";

/** A call that is followed in the page. One thing is done with it after the other. */
export class ViewedCall {
  readonly id: string;
  readonly #call: LiveCall;
  readonly #root: string;
  readonly #path: CallPath;
  readonly #lines: CallLine[] = [];
  readonly #questions: CallQuestion[] = [];
  /** What the last request could not do. */
  #notes: readonly Diagnostic[] = [];
  /** What the call is doing: it is not done while a question waits for its answer. */
  #work: Promise<unknown>;
  #whenAsked: () => void = () => undefined;
  #turn: Promise<unknown> = Promise.resolve();

  /**
   * Lets a contact arrive.
   * @param root folder of the project, for places
   */
  constructor(id: string, parts: Omit<CallParts, "ask">, root: string) {
    this.id = id;
    this.#root = root;
    this.#call = beginCall({ ...parts, ask: (request) => this.#ask(request) });
    this.#path = new CallPath(parts.program);
    this.#work = this.#call.hearOut();
  }

  /** The call once it waits for somebody. */
  begun(): Promise<CallView> {
    return this.#inTurn(async () => undefined);
  }

  /** Somebody types: keys, words, a line of a script after `/`, or the answer to a question. */
  act(words: string): Promise<CallView> {
    return this.#inTurn(async () => {
      const [question] = this.#questions;
      if (question !== undefined) return this.#reply(question, words);
      if (words.trim() === "") return this.#begin(() => this.#letTimePass());
      this.#begin(async () => {
        const problem = await this.#call.type(words);
        if (problem !== undefined) this.#notes = [typeof problem === "string" ? outOfTurn(problem) : problem];
      });
    });
  }

  /** Time passes to the next thing that happens by itself. */
  wait(): Promise<CallView> {
    return this.#inTurn(async () => {
      const [question] = this.#questions;
      if (question !== undefined) this.#notes = [outOfTurn(`${requestText(question.request)} has to answer first.`)];
      else this.#begin(() => this.#letTimePass());
    });
  }

  /** Leaves the call as it is: what it still asks is never answered. */
  leave(): void {
    for (const { answer } of this.#questions.splice(0)) answer({ kind: "unknown" });
    this.#work.catch(() => undefined);
  }

  async #inTurn(act: () => Promise<void>): Promise<CallView> {
    const before = this.#turn;
    const turn = before.then(async () => {
      this.#notes = [];
      await act();
      await this.#untilAskedOrDone();
      return this.#view();
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  #begin(work: () => Promise<unknown>): void {
    this.#work = work();
  }

  async #untilAskedOrDone(): Promise<void> {
    if (this.#questions.length > 0) return;
    const asked = new Promise<void>((resolve) => {
      this.#whenAsked = resolve;
    });
    await Promise.race([this.#work, asked]);
  }

  #ask(request: CallQuestion["request"]) {
    return new Promise<Parameters<CallQuestion["answer"]>[0]>((answer) => {
      this.#questions.push({ request, answer });
      this.#whenAsked();
    });
  }

  #reply(question: CallQuestion, words: string): void {
    const reply = typedReply(question, words);
    if (reply === undefined) {
      const { request } = question;
      const told = { asked: requestText(request), forms: answerForms(request) };
      this.#notes = [viewDiagnostics.create("VIEW119", told)];
      return;
    }
    this.#questions.shift();
    question.answer(reply);
  }

  async #letTimePass(): Promise<void> {
    if (!(await this.#call.letTimePass())) this.#notes = [outOfTurn(standstillWords)];
  }

  #view(): CallView {
    const call = this.#call;
    const { program, session } = call;
    this.#path.follow(session.trace);
    this.#lines.push(...call.news().map((line) => lineInView(line, call)));
    const standing = call.standing();
    const [question] = this.#questions;
    const asks = question === undefined ? callHint(call, standing) : questionHint(question);
    const { flow, block } = standing;
    return {
      id: this.id,
      isOver: call.isOver,
      standing: question === undefined ? standingSentence(call, standing) : waitsFor(question),
      ...(!call.isOver && { asks }),
      lines: this.#lines,
      path: this.#path.steps,
      ...(!call.isOver &&
        flow !== undefined &&
        block !== undefined && { at: { flow: keyInProgram(program, flow), block } }),
      attributes: Object.fromEntries(Object.entries(standing.attributes).map(([name, value]) => [name, shown(value)])),
      findings: [...session.diagnostics, ...this.#notes].map((finding) => findingInView(finding, this.#root)),
      script: formatScript(call.script()),
    };
  }
}

function waitsFor({ request }: CallQuestion): string {
  return `The call waits for an answer: ${requestText(request)}.`;
}

function outOfTurn(reason: string): Diagnostic {
  return viewDiagnostics.create("VIEW117", { reason });
}

function shown(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
