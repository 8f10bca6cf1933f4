import { contactFlow } from "@flowc/flow-dsl";

// What TypeScript itself cannot find out: the type of each callback is that of the other flow. The guide says what helps.
// refused: 'sales' implicitly has type 'any' because it does not have a type annotation and is referenced directly or indirectly in its own initializer.
// refused: Function implicitly has return type 'any' because it does not have a return type annotation and is referenced directly or indirectly in one of its return expressions.
export const sales = contactFlow("Sales", (f) => f.transferToFlow(support));
// refused: 'support' implicitly has type 'any' because it does not have a type annotation and is referenced directly or indirectly in its own initializer.
// refused: Function implicitly has return type 'any' because it does not have a return type annotation and is referenced directly or indirectly in one of its return expressions.
export const support = contactFlow("Support", (f) => f.transferToFlow(sales));
