import { contactFlow, customerQueueFlow, existing } from "@flowc/flow-dsl";
import { sales, support } from "../contact-centre.js";

const waiting = customerQueueFlow("Waiting", (f) => f.loopPrompts(["x"]));
contactFlow("x", (f) => {
  // refused: Argument of type '"Sales"' is not assignable to parameter of type 'QueueOrAgent'.
  f.transferToQueue("Sales");
  // refused: Type '"hoursOfOperation"' is not assignable to type '"queue"'.
  f.setWorkingQueue(existing.hoursOfOperation("UK"));
  // refused: Type '"queue"' is not assignable to type '"hoursOfOperation"'.
  f.checkHoursOfOperation(sales, {});
  // refused: Type '"CUSTOMER_QUEUE"' is not assignable to type '"AGENT_TRANSFER" | "CONTACT_FLOW" | "QUEUE_TRANSFER"'.
  f.transferToFlow(waiting);
  // refused: Type '"CUSTOMER_QUEUE"' is not assignable to type '"CUSTOMER_HOLD"'.
  f.setHoldFlow("customer", waiting);
  // refused: Type '"queue"' is not assignable to type '"lambdaFunction"'.
  f.invokeLambda(support);
  // refused: Type '"queue"' is not assignable to type '"prompt"'.
  f.playPrompt(sales);
});
