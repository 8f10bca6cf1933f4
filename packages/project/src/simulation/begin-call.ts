import {
  type Answer,
  createSimulator,
  openSession,
  type Program,
  type Request,
  type ScriptStart,
  type TranscriptOptions,
  type World,
} from "@flowc/simulator";
import { LiveCall } from "./live-call.js";
import { wantsAnswer } from "./typed-answer.js";

/** Blocks after which a call is taken to go on for ever: far more than anybody would listen to. */
const maxBlocks = 50_000;

/** What a call is made of. */
export interface CallParts {
  readonly program: Program;
  /** Key of the flow in the program. */
  readonly flow: string;
  /** What is described of everything outside the flows. */
  readonly world: World;
  /** How the contact arrives; `at` must be there. */
  readonly start: ScriptStart & { readonly at: number };
  /** Answers what nobody has described, in the call that comes to it. Absent: that stays unanswered. */
  readonly ask?: AskPerson | undefined;
}

/** Asks somebody who follows a call. */
export type AskPerson = (request: Request, call: LiveCall) => Promise<Answer>;

/** Lets a contact arrive at a flow. */
export function beginCall(
  { program, flow, world, start, ask }: CallParts,
  options: Pick<TranscriptOptions, "detail"> = {},
): LiveCall {
  const simulator = createSimulator(program);
  const { at, ...contact } = start;
  const asked = async (request: Request): Promise<Answer> => {
    // A flow may ask before the call is there that whoever answers is shown.
    await undefined;
    return ask?.(request, call) ?? { kind: "unknown" };
  };
  const outside = ask === undefined ? world : asking(world, asked);
  const session = openSession(simulator, outside, simulator.start(flow, at, contact), { maxBlocks });
  const call = new LiveCall(program, session, start, options);
  return call;
}

/** A world that asks somebody what nobody has described. */
function asking(world: World, ask: (request: Request) => Promise<Answer>): World {
  const orAsk = (request: Request, answer: Answer) => (answer.kind === "unknown" ? ask(request) : answer);
  return {
    ...world,
    answer(request, state) {
      const answer = world.answer(request, state);
      if (!wantsAnswer(request)) return answer;
      return "then" in answer ? answer.then((late) => orAsk(request, late)) : orAsk(request, answer);
    },
  };
}
