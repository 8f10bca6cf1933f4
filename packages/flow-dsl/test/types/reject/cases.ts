import { contactFlow } from "@flowc/flow-dsl";
import { customerLookup } from "../contact-centre.js";

contactFlow("x", (f) => {
  const customer = f.invokeLambda(customerLookup, { phone: "x" });
  // refused: Type '{ gold: (f: ContactFlow) => ContactFlow; }' is not assignable to type '"The value can also be 'standard': add this case, or otherwise."'.
  f.checkContactAttributes(customer.tier, { gold: (f) => f });
  // refused: Type '{ gold: (f: ContactFlow) => ContactFlow; standard: (f: ContactFlow) => ContactFlow; silver: (f: ContactFlow) => ContactFlow; }' is not assignable to type '"'silver' is not a value that this can have: take the case away."'.
  f.checkContactAttributes(customer.tier, { gold: (f) => f, standard: (f) => f, silver: (f) => f });
  // refused: Argument of type '"silver"' is not assignable to parameter of type '"gold" | "standard"'.
  f.checkContactAttributes(customer.tier, (is) => is.equals("silver", (f) => f));
  // refused: Property 'startsWith' does not exist on type 'NumberIs<ContactFlow>'.
  f.checkContactAttributes(customer.balance, (is) => is.startsWith("1", (f) => f));
  // refused: Argument of type 'string' is not assignable to parameter of type 'Value<unknown>'.
  f.checkContactAttributes("$.Attributes.tier", { gold: (f) => f });
  // refused: Property 'endFlow' does not exist on type 'ContactFlow'.
  f.checkContactAttributes(customer.tier, { gold: (f) => f.endFlow(), standard: (f) => f });
  // refused: Property 'contains' does not exist on type 'NumberIs<ContactFlow>'.
  f.checkQueueStatus("contactsInQueue", (is) => is.contains("1", (f) => f));
});
