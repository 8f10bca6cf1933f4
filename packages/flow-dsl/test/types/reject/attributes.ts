import { contactAttributes, contactFlow, oneOf, valuesOf } from "@flowc/flow-dsl";

const caller = contactAttributes({ tier: oneOf("gold", "standard"), attempts: "number" });

contactFlow("x", (f) => {
  // refused: Type '"silver"' is not assignable to type '"gold" | "standard" | Value<"gold" | "standard">'.
  f.setContactAttributes(valuesOf(caller, { tier: "silver" }));
  // refused: Object literal may only specify known properties, and 'teir' does not exist in type 'DeclaredValues<{ readonly tier: OneOf<"gold" | "standard">; readonly attempts: "number"; }>'.
  f.setContactAttributes(valuesOf(caller, { teir: "gold" }));
  // refused: Type 'boolean' is not assignable to type 'Numeric'.
  f.setContactAttributes(valuesOf(caller, { attempts: true }));
  // refused: Property 'name' does not exist on type 'DeclaredAttributes<{ readonly tier: OneOf<"gold" | "standard">; readonly attempts: "number"; }>'.
  f.playPrompt(caller.name);
  // refused: Type '{ gold: (f: ContactFlow) => ContactFlow; }' is not assignable to type '"The value can also be 'standard': add this case, or otherwise."'.
  f.checkContactAttributes(caller.tier, { gold: (f) => f });
  // refused: Property 'startsWith' does not exist on type 'NumberIs<ContactFlow>'.
  f.checkContactAttributes(caller.attempts, (is) => is.startsWith("1", (f) => f));
});
