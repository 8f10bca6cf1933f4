import { contactAttributes, contactFlow, is, oneOf } from "@flowc/flow-dsl";
import { customerLookup } from "../contact-centre.js";

const caller = contactAttributes({ kind: oneOf("a", "b", "c", "d"), isKnown: "boolean", town: "string" });

// Named like methods that all text has.
const parcel = contactAttributes({ size: oneOf("small", "big") });

contactFlow("x", (f) => {
  const customer = f.invokeLambda(customerLookup, { phone: "x" });
  // refused: Type '{ gold: (f: ContactFlow) => ContactFlow; }' is not assignable to type '"The value can also be 'standard': add this case, or otherwise."'.
  f.checkContactAttributes(customer.tier, { gold: (f) => f });
  // refused: Type '{ gold: (f: ContactFlow) => ContactFlow; standard: (f: ContactFlow) => ContactFlow; silver: (f: ContactFlow) => ContactFlow; }' is not assignable to type '"'silver' is not a value that this can have: take the case away."'.
  f.checkContactAttributes(customer.tier, { gold: (f) => f, standard: (f) => f, silver: (f) => f });
  // refused: Argument of type '"silver"' is not assignable to parameter of type '"gold" | "standard" | Value<unknown>'.
  f.checkContactAttributes(customer.tier, (is) => is.equals("silver", (f) => f));
  // refused: Property 'startsWith' does not exist on type 'NumberIs<ContactFlow>'.
  f.checkContactAttributes(customer.balance, (is) => is.startsWith("1", (f) => f));
  // refused: Argument of type 'string' is not assignable to parameter of type 'Value<unknown>'.
  f.checkContactAttributes("$.Attributes.tier", { gold: (f) => f });
  // refused: Property 'endFlow' does not exist on type 'ContactFlow'.
  f.checkContactAttributes(customer.tier, { gold: (f) => f.endFlow(), standard: (f) => f });
  // refused: Property 'contains' does not exist on type 'CountIs<ContactFlow>'.
  f.checkQueueStatus("contactsInQueue", (is) => is.contains("1", (f) => f));
  // refused: Argument of type 'Value<LooseText>' is not assignable to parameter of type 'number'.
  f.checkQueueStatus("contactsInQueue", (is) => is.greaterThan(f.attributes("limit"), (f) => f));
  // refused: Type '{ a: (f: ContactFlow) => ContactFlow; }' is not assignable to type '"The value can also be 'b', 'c' or 'd': add these cases, or otherwise."'.
  f.switch(caller.kind, { a: (f) => f });
  // refused: Type '{ a: (f: ContactFlow) => ContactFlow; x: (f: ContactFlow) => ContactFlow; y: (f: ContactFlow) => ContactFlow; otherwise: (f: ContactFlow) => ContactFlow; }' is not assignable to type '"'x' and 'y' are not values that this can have: take these cases away."'.
  f.switch(caller.kind, { a: (f) => f, x: (f) => f, y: (f) => f, otherwise: (f) => f });
  // refused: Type '{ true: (f: ContactFlow) => ContactFlow; }' is not assignable to type '"The value can also be 'false': add this case, or otherwise."'.
  f.switch(caller.isKnown, { true: (f) => f });
  // refused: Property '[reason]' is missing in type '{ small: (f: ContactFlow) => ContactFlow; }' but required in type 'CannotBe<"The value can also be 'big': add this case, or otherwise.">'.
  f.switch(parcel.size, { small: (f) => f });
  // refused: Property 'greaterThan' does not exist on type 'TextIs<string, ContactFlow>'.
  f.switch(caller.town, (is) => is.greaterThan(3, (f) => f));
  // refused: Property 'equals' does not exist on type 'KeysAre<ContactFlow>'.
  f.switch(f.system.tags, (is) => is.equals("x", (f) => f));
  // refused: Property 'greaterThan' does not exist on type 'IsText<"a" | "b" | "c" | "d">'.
  f.when(is(caller.kind).greaterThan(3), (f) => f);
  // refused: Type '"e"' is not assignable to type '"a" | "b" | "c" | "d" | Value<unknown>'.
  f.when(is(caller.kind).anyOf(["a", "e"]), (f) => f);
  // refused: Property 'contains' does not exist on type 'IsBoolean'.
  f.when(is(caller.isKnown).contains("t"), (f) => f);
  // refused: Argument of type 'boolean' is not assignable to parameter of type 'Condition'.
  f.when(true, (f) => f);
  const isHome = is(caller.town).equals("x");
  const done = f.when(isHome, (f) => f.disconnect()).otherwise((f) => f);
  // refused: Property 'orWhen' does not exist on type 'ContactFlow'. Did you mean 'when'?
  done.orWhen(isHome, (f) => f);
  // refused: Property 'index' does not exist on type 'NotHere<"Only a loop with a name counts its rounds: give it the option name.">'.
  f.loop(3, (f, round) => f.playPrompt(`Round ${round.index}.`));
});
