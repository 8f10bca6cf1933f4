import type { Question, Request } from "../request/request.js";
import { type Answerer, unknown } from "./answerer.js";
import { answerChance, type ChanceOptions } from "./chance/chance-world.js";
import { type FailureOptions, failingBlocks } from "./failures/failing-blocks.js";
import { answerLambda, type LambdaOptions } from "./lambda/lambda-world.js";
import { createPlaces, type PlaceOptions } from "./places.js";
import { answerRecords, type RecordOptions } from "./records/record-world.js";
import { createReplies } from "./reply.js";
import { answerStubs, type StubOptions } from "./stub/stub-world.js";
import type { World } from "./world.js";

/** What is outside the flows, as a scenario describes it. Each member belongs to one kind of question. */
export interface WorldOptions
  extends ChanceOptions,
    FailureOptions,
    LambdaOptions,
    PlaceOptions,
    RecordOptions,
    StubOptions {}

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
    ...places,
    chance: answerChance(options, replies),
    lambda: answerLambda(options, replies),
    record: answerRecords(options, replies),
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
