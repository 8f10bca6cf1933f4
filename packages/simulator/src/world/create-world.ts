import type { Question, Request } from "../request/request.js";
import { type AiAgentOptions, answerAiAgents } from "./ai-agent/ai-agent-world.js";
import { type Answerer, unknown } from "./answerer.js";
import { type AuthenticationOptions, answerAuthentication } from "./authentication/authentication-world.js";
import { answerChance, type ChanceOptions } from "./chance/chance-world.js";
import { type FailureOptions, failingBlocks } from "./failures/failing-blocks.js";
import { answerLambda, type LambdaOptions } from "./lambda/lambda-world.js";
import { answerLex, type LexOptions } from "./lex/lex-world.js";
import { createPlaces, type PlaceOptions } from "./places.js";
import { answerPrompts, type PromptOptions } from "./prompt/prompt-world.js";
import { answerRecords, type RecordOptions } from "./records/record-world.js";
import { createReplies } from "./reply.js";
import { answerStubs, type StubOptions } from "./stub/stub-world.js";
import { answerViews, type ViewOptions } from "./view/view-world.js";
import type { World } from "./world.js";

/** What is outside the flows, as a scenario describes it. Each member belongs to one kind of question. */
export interface WorldOptions
  extends AiAgentOptions,
    AuthenticationOptions,
    ChanceOptions,
    FailureOptions,
    LambdaOptions,
    LexOptions,
    PlaceOptions,
    PromptOptions,
    RecordOptions,
    StubOptions,
    ViewOptions {}

/** Who answers each kind of question; a kind that nobody answers needs a stub. */
type Answerers = { readonly [K in Question["kind"]]?: Answerer<Extract<Question, { kind: K }>> };

/**
 * Makes a world for one simulation: stubs answer first, then the part that a question belongs to. What nobody described
 * is answered with `unknown`.
 */
export function createWorld(options: WorldOptions = {}): World {
  const replies = createReplies();
  const stubs = answerStubs(options, replies);
  const { diagnostics, ...places } = createPlaces(options, replies);
  const answerers: Answerers = {
    aiAgent: answerAiAgents(options, replies),
    authentication: answerAuthentication(options, replies),
    ...places,
    chance: answerChance(options, replies),
    lambda: answerLambda(options, replies),
    lex: answerLex(options, replies),
    prompt: answerPrompts(options, replies),
    record: answerRecords(options, replies),
    view: answerViews(options, replies),
  };
  const failureOf = failingBlocks(options);
  return {
    diagnostics,
    ...(failureOf && { failureOf }),
    answer(request, state) {
      // Each answerer is kept under the kind of question that it takes.
      const answerer = answerers[request.kind] as
        | ((asked: Request, at: typeof state) => ReturnType<Answerer>)
        | undefined;
      return stubs(request, state) ?? answerer?.(request, state) ?? unknown;
    },
  };
}
