import type { GraphType } from "@flowc/connect-model";
import { actionsThatGoOn, arbParameters } from "@flowc/connect-model/testing";
import fc from "fast-check";
import type { Case, Ending, KeyBranch, Step } from "./flow-plan.js";

/** What structured flows are made of. */
export interface StepOptions {
  /** Whether any action of the catalogue can appear among the steps, with legal parameters. Default true. */
  readonly anyAction?: boolean;
  /** The most steps that follow each other in one branch, at least 1. Default 4. */
  readonly maxSteps?: number;
  /** How deep branches nest. Default 3. */
  readonly maxDepth?: number;
}

type Steps = readonly Step[];

/** Simplest first: shrinking goes towards the first of each list. */
const texts = ["Hello.", "Welcome to our shop.", "Please hold the line.", "Thank you, $.Attributes.name.", "¿Hola?"];
const attributeNames = ["tier", "name", "reason"];
const attributeValues = ["gold", "silver", "1", "25", "$.StoredCustomerInput", "$.External.tier"];
const comparedPaths = [
  "$.Attributes.tier",
  "$.Attributes.reason",
  "$.StoredCustomerInput",
  "$.Channel",
  "$.CustomerEndpoint.Address",
];
const operands = ["gold", "silver", "1", "25", "VOICE"];
const textOperators = ["Equals", "TextStartsWith", "TextContains", "TextEndsWith"];
const numberOperators = ["NumberGreaterThan", "NumberLessThan", "NumberGreaterOrEqualTo", "NumberLessOrEqualTo"];

function arbCase(steps: fc.Arbitrary<Steps>): fc.Arbitrary<Case> {
  return fc.constantFrom(...operands).chain((operand) =>
    fc.record({
      operator: fc.constantFrom(...textOperators, ...(/^\d+$/.test(operand) ? numberOperators : [])),
      operand: fc.constant(operand),
      steps,
    }),
  );
}

/** Different conditions: the same one twice would never be met a second time. */
function arbCases(steps: fc.Arbitrary<Steps>): fc.Arbitrary<readonly Case[]> {
  return fc.uniqueArray(arbCase(steps), {
    minLength: 1,
    maxLength: 3,
    selector: ({ operator, operand }) => `${operator} ${operand}`,
  });
}

function arbKeys(steps: fc.Arbitrary<Steps>): fc.Arbitrary<readonly KeyBranch[]> {
  const branch = fc.record({ key: fc.constantFrom(..."1234567890*#"), steps });
  return fc.uniqueArray(branch, { minLength: 1, maxLength: 4, selector: ({ key }) => key });
}

function arbEnding(steps: fc.Arbitrary<Steps>): fc.Arbitrary<Ending> {
  return fc.oneof(
    fc.record({ kind: fc.constant("hangUp" as const), text: fc.constantFrom("Goodbye.", "We are closed.") }),
    fc.record({ kind: fc.constant("queue" as const), queue: fc.constantFrom("Sales", "Support"), full: steps }),
    fc.record({ kind: fc.constant("flow" as const), choice: fc.nat({ max: 9 }) }),
  );
}

/** One action of the catalogue that a flow of this type takes and goes on after. */
function arbAction(type: GraphType): fc.Arbitrary<Step> {
  return fc.constantFrom(...actionsThatGoOn(type, { everything: true })).chain((entry) =>
    fc.record({
      kind: fc.constant("action" as const),
      type: fc.constant(entry.type),
      parameters: arbParameters(entry, { references: true, everything: true }),
      chance: fc.array(fc.nat({ max: 9 }), { minLength: 8, maxLength: 8 }),
    }),
  );
}

function arbPlainStep(): fc.Arbitrary<Step> {
  const seconds = fc.integer({ min: 1, max: 20 });
  return fc.oneof(
    fc.record({ kind: fc.constant("say" as const), text: fc.constantFrom(...texts) }),
    fc.record({
      kind: fc.constant("set" as const),
      name: fc.constantFrom(...attributeNames),
      value: fc.constantFrom(...attributeValues),
    }),
    fc.record({
      kind: fc.constant("store" as const),
      text: fc.constantFrom("Please enter your number."),
      seconds,
      digits: fc.integer({ min: 1, max: 20 }),
    }),
    fc.record({
      kind: fc.constant("call" as const),
      function: fc.constantFrom("customer-lookup", "order-status"),
      seconds: fc.integer({ min: 1, max: 8 }),
    }),
  );
}

function arbBranchingStep(steps: fc.Arbitrary<Steps>): fc.Arbitrary<Step> {
  return fc.oneof(
    fc.record({
      kind: fc.constant("ask" as const),
      seconds: fc.integer({ min: 1, max: 20 }),
      keys: arbKeys(steps),
    }),
    fc.record({ kind: fc.constant("check" as const), path: fc.constantFrom(...comparedPaths), cases: arbCases(steps) }),
    fc.record({ kind: fc.constant("repeat" as const), times: fc.integer({ min: 1, max: 4 }), steps }),
    fc.record({
      kind: fc.constant("hours" as const),
      hours: fc.constantFrom("Office hours", "Night shift"),
      closed: steps,
    }),
    fc.record({ kind: fc.constant("chance" as const), percent: fc.integer({ min: 1, max: 99 }), steps }),
    fc.record({
      kind: fc.constant("module" as const),
      choice: fc.nat({ max: 9 }),
      cases: fc.array(steps, { maxLength: 2 }),
    }),
    fc.record({ kind: fc.constant("end" as const), how: arbEnding(steps) }),
  );
}

/** Steps of a structured flow of this type. Shrinks towards none. */
export function arbSteps(type: "CONTACT_FLOW" | "MODULE", options: StepOptions = {}): fc.Arbitrary<Steps> {
  const { anyAction = true, maxSteps = 4, maxDepth = 3 } = options;
  const { steps } = fc.letrec<{ steps: Steps; step: Step }>((tie) => ({
    steps: fc.array(tie("step"), { maxLength: Math.max(maxSteps, 1), depthIdentifier: "steps", size: "+1" }),
    step: fc.oneof(
      { maxDepth, depthIdentifier: "steps", withCrossShrink: true },
      { arbitrary: arbPlainStep(), weight: 3 },
      { arbitrary: anyAction ? arbAction(type) : arbPlainStep(), weight: 2 },
      { arbitrary: arbBranchingStep(tie("steps")), weight: 4 },
    ),
  }));
  return steps;
}
