export { block, flowOf, next, onError, when } from "./flow-literals.js";
export { type ExpectedFinding, type InvalidCase, type RuleTester, ruleTester, type ValidCase } from "./rule-tester.js";
