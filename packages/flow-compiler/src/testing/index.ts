export {
  type EstateFlow,
  type EstateRuleTester,
  type ExpectedEstateFinding,
  estateRuleTester,
  type InvalidEstate,
  type ValidEstate,
} from "./estate-rule-tester.js";
export type { ExpectedFinding } from "./findings.js";
export { block, flowOf, next, onError, when } from "./flow-literals.js";
export { type InvalidCase, type RuleTester, ruleTester, type ValidCase } from "./rule-tester.js";
